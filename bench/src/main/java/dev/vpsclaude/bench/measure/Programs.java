package dev.vpsclaude.bench.measure;

import java.util.List;

/** How the two programs are started; paths are from the project's folder. */
final class Programs {

    /** The jar that is shipped. */
    static final List<String> JAR = List.of("-jar", "server/target/vpsclaude.jar");

    static final List<String> BASELINE = List.of("-jar", "bench/target/bench.jar", "baseline");

    /** The replay inside the shipped jar. */
    static List<String> replay(int times) {
        return inside("dev.vpsclaude.bench.replay.Replay", times);
    }

    /** The generation of boxes inside the shipped jar. */
    static List<String> generation(int times) {
        return inside("dev.vpsclaude.bench.generate.Generation", times);
    }

    private static List<String> inside(String program, int times) {
        return List.of(
                "-Dloader.main=" + program,
                "-Dloader.path=bench/target/classes",
                "-cp",
                "server/target/vpsclaude.jar",
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                Integer.toString(times));
    }

    private Programs() {}
}
