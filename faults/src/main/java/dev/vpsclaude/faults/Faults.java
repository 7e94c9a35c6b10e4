package dev.vpsclaude.faults;

import dev.vpsclaude.faults.bite.Bite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The fault suite as a command; see {@code faults/run --help}. */
public final class Faults {

    private static final String USAGE = """
            Usage: faults/run [--row F3,F8] [--rounds 5] [--trials 100] [--sample 3] [--seed N] [--lanes 6] [--bite]
            Kills, cuts and stalls a running platform and checks what is left.
            With --bite each safeguard of the product is switched off in turn, and one row must notice.""";

    private Faults() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Plan> plan = plan(List.of(arguments));
        if (plan.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        boolean biting = List.of(arguments).contains("--bite");
        System.exit(in(plan.get(), biting ? Faults::bite : Faults::run) ? 0 : 1);
    }

    private interface Work {
        boolean isGood(Suite suite, Plan plan);
    }

    private static boolean in(Plan plan, Work work) throws IOException {
        Path folder = Files.createTempDirectory("vpsclaude-faults");
        try (Suite suite = new Suite(Path.of("."), folder, System.err::println)) {
            return work.isGood(suite, plan);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static boolean run(Suite suite, Plan plan) {
        long begin = System.nanoTime();
        List<Verdict> verdicts = suite.run(plan);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        new Figures(plan, verdicts, took).lines().forEach(System.out::println);
        return verdicts.stream().noneMatch(Verdict::failed);
    }

    private static boolean bite(Suite suite, Plan plan) {
        List<Bite.Bitten> bitten = suite.bite(plan);
        Figures.of(bitten).forEach(System.out::println);
        return bitten.stream().allMatch(one -> one.noticed().isPresent());
    }

    private static Optional<Plan> plan(List<String> arguments) {
        try {
            return Optional.of(new Plan(
                            value(arguments, "--row")
                                    .map(rows -> List.of(rows.split(",")))
                                    .orElse(List.of()),
                            value(arguments, "--rounds").map(Integer::parseInt).orElse(5),
                            value(arguments, "--trials").map(Integer::parseInt).orElse(100),
                            value(arguments, "--sample").map(Integer::parseInt).orElse(Integer.MAX_VALUE),
                            value(arguments, "--seed").map(Long::parseLong).orElseGet(System::nanoTime),
                            value(arguments, "--lanes").map(Integer::parseInt).orElse(6)))
                    .filter(plan -> arguments.size() % 2 == (arguments.contains("--bite") ? 1 : 0));
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
