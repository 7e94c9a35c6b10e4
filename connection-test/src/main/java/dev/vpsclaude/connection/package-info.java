/**
 * Connects to where users say. There are two doors: {@link dev.vpsclaude.connection.ConnectionTest} tests whether a database or
 * a remote MCP server can be reached, and {@link dev.vpsclaude.connection.Courier} brings messages to webhooks. What may be
 * connected to is in {@code AddressPolicy}, and {@code GuardedSocket} is the only place from which a connection leaves.
 *
 * <p>Both ends are distrusted: the user may point at what is ours, and the server that answers may lie, stall or flood. So
 * each protocol is spoken here by hand, just far enough to be let in, with a bound on everything that is read.
 */
@NullMarked
package dev.vpsclaude.connection;

import org.jspecify.annotations.NullMarked;
