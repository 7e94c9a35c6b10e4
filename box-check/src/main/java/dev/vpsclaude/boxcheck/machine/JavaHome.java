package dev.vpsclaude.boxcheck.machine;

/** Tells which JDK runs it; the build notes that of its toolchain. */
final class JavaHome {

    private JavaHome() {}

    public static void main(String[] arguments) {
        System.out.println(System.getProperty("java.home"));
    }
}
