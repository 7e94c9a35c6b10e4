package dev.vpsclaude.coolify;

/** Carries a {@link CoolifyTrouble} out of a step; never leaves this package, has no cause and so no address or token. */
final class CoolifyFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CoolifyTrouble trouble;

    CoolifyFailed(CoolifyTrouble trouble) {
        super(trouble.toString(), null, false, false);
        this.trouble = trouble;
    }

    CoolifyTrouble trouble() {
        return trouble;
    }
}
