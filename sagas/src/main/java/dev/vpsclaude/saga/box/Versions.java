package dev.vpsclaude.saga.box;

/** The versions that a box is built from, pinned here and nowhere else. */
final class Versions {

    static final String CODE_SERVER = "4.139.1-trixie";
    static final String NODE = "24-trixie-slim";
    static final String CLAUDE_CODE = "2.1.330";

    private Versions() {}
}
