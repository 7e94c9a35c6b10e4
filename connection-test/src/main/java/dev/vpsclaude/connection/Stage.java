package dev.vpsclaude.connection;

import java.util.Locale;

/** How far a test may come, in this order. */
public enum Stage {
    /** The host has addresses and all of them may be connected to. */
    ADDRESS,
    /** A connection was made. */
    CONNECT,
    /** The server let us in. */
    HANDSHAKE,
    /** An MCP server told its tools. */
    TOOLS;

    /** As it is written in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
