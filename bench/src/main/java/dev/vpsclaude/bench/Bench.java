package dev.vpsclaude.bench;

import dev.vpsclaude.bench.baseline.Baseline;
import dev.vpsclaude.bench.machine.Machine;
import dev.vpsclaude.bench.measure.Generating;
import dev.vpsclaude.bench.measure.Measurements;
import dev.vpsclaude.bench.measure.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Prints a Markdown table of what the platform needs, beside what a plain baseline needs for the same in the same run.
 * Nothing is asserted: figures depend on the machine, and ratios are there to be read.
 */
public final class Bench {

    private Bench() {}

    /**
     * @param arguments {@code --quick} or none; {@code --generate} measures the generation of boxes alone; {@code --profile}
     *     records the platform while it reconfigures instead; {@code baseline} is how this program starts itself as the baseline
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "baseline" -> Baseline.start(System.getenv());
            case "--quick" -> measure(Pace.quick());
            case "" -> measure(Pace.thorough());
            case "--generate" -> Row.table(new Generating().measure()).forEach(System.out::println);
            case "--profile" -> profile(Path.of("bench/target/reconfigure.jfr"));
            default -> {
                System.err.println("Usage: bench/run [--quick | --generate | --profile]");
                System.exit(2);
            }
        }
    }

    private static void profile(Path recording) throws IOException {
        Path folder = Files.createTempDirectory("vpsclaude-bench");
        try {
            new Profile(folder).recordReconfigure(recording);
            System.out.println("Recorded in " + recording);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Pace pace) throws IOException {
        long begin = System.nanoTime();
        Path folder = Files.createTempDirectory("vpsclaude-bench");
        try {
            String before = Machine.load();
            List<Row> rows = new Measurements(pace, folder, System.err::println).run();
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.println(Machine.describe(before, took));
            System.out.println();
            Row.table(rows).forEach(System.out::println);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
