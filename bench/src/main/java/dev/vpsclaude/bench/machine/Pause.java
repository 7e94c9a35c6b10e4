package dev.vpsclaude.bench.machine;

/** Lets time pass: between two looks at something, or because idleness is what is measured. */
public final class Pause {

    private Pause() {}

    public static void seconds(long seconds) {
        millis(seconds * 1000);
    }

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        }
    }
}
