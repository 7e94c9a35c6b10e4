package dev.vpsclaude.messages.environment;

/**
 * What Claude Code does about a tool that no rule speaks of, by the names that it has for it. Its mode without any
 * questions, {@code bypassPermissions}, and the one that decides by itself, {@code auto}, are not offered.
 */
public enum PermissionMode {
    /** It asks. */
    DEFAULT("default"),
    /** It edits files without asking, and asks about everything else. */
    ACCEPT_EDITS("acceptEdits"),
    /** It reads and makes plans, and changes nothing. */
    PLAN("plan"),
    /** It refuses, so that the allowed tools are all that there are. */
    DONT_ASK("dontAsk");

    private final String text;

    PermissionMode(String text) {
        this.text = text;
    }

    /** Claude Code's word for it. */
    public String text() {
        return text;
    }
}
