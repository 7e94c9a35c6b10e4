package dev.vpsclaude.server.badinput;

/** Who asks. */
public enum Who {
    ANONYMOUS,
    OWNER,
    /** Somebody else who is logged in, and asks for what is the owner's. */
    OTHER,
    /** Somebody who was suspended while they were logged in. */
    SUSPENDED,
    ADMINISTRATOR
}
