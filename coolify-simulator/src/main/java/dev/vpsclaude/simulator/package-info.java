/** An honest stand-in for Coolify's HTTP API. */
@NullMarked
package dev.vpsclaude.simulator;

import org.jspecify.annotations.NullMarked;
