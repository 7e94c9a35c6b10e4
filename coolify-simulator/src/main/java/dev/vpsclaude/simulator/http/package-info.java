/** The transport: requests and answers as values, routes, and the gates in front of every call. Start at {@code ApiGate}. */
@NullMarked
package dev.vpsclaude.simulator.http;

import org.jspecify.annotations.NullMarked;
