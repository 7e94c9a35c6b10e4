package dev.vpsclaude.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The fault suite as a command; see {@code faults/run --help}. */
public final class Faults {

    private static final String USAGE = """
            Usage: faults/run [--row F3] [--rounds 5] [--trials 100] [--seed N] [--lanes 6]
            Kills, cuts and stalls a running platform and checks what is left.""";

    private Faults() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Plan> plan = plan(List.of(arguments));
        if (plan.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(plan.get()) ? 0 : 1);
    }

    private static boolean run(Plan plan) throws IOException {
        Path folder = Files.createTempDirectory("vpsclaude-faults");
        long begin = System.nanoTime();
        try (Suite suite = new Suite(Path.of("."), folder, System.err::println)) {
            List<Verdict> verdicts = suite.run(plan);
            new Figures(plan, verdicts, java.time.Duration.ofNanos(System.nanoTime() - begin))
                    .lines()
                    .forEach(System.out::println);
            return verdicts.stream().noneMatch(Verdict::failed);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Optional<Plan> plan(List<String> arguments) {
        try {
            return Optional.of(new Plan(
                            value(arguments, "--row"),
                            value(arguments, "--rounds").map(Integer::parseInt).orElse(5),
                            value(arguments, "--trials").map(Integer::parseInt).orElse(100),
                            value(arguments, "--seed").map(Long::parseLong).orElseGet(System::nanoTime),
                            value(arguments, "--lanes").map(Integer::parseInt).orElse(6)))
                    .filter(plan -> arguments.size() % 2 == 0);
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
