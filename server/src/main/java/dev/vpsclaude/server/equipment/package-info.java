/**
 * The tables that keep what is promised about skills and MCP servers: names that an owner has once, numbers that are not
 * exceeded, selections of what is there.
 */
@NullMarked
package dev.vpsclaude.server.equipment;

import org.jspecify.annotations.NullMarked;
