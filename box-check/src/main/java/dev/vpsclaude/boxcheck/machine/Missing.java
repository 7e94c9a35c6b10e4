package dev.vpsclaude.boxcheck.machine;

/** What a check needs is not on this machine, so that nothing was shown. */
public final class Missing extends RuntimeException {

    public Missing(String sentence) {
        super(sentence);
    }
}
