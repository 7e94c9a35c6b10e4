package dev.vpsclaude.coolify;

/** Somebody else has taken over: whatever was found out since is theirs to find out again. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("The lease is somebody else's.", null, false, false);
    }
}
