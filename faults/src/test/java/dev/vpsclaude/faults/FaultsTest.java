package dev.vpsclaude.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the fault suite; the long one is {@code faults/run}. */
@SuppressWarnings("SystemOut") // for the reader of the build's output, who needs the seed
class FaultsTest {

    private static final Path ROOT = Path.of("..");

    /** Another order and another sample each time, and the same ones again with {@code -Dfaults.seed}. */
    private static final long SEED = Long.getLong("faults.seed", System.currentTimeMillis());

    @TempDir
    Path folder;

    @Test
    void whatever_dies_whenever_it_dies_nothing_is_lost_doubled_or_left_half_done() {
        Plan plan = Plan.brief(SEED);
        long begin = System.nanoTime();
        List<Verdict> verdicts;
        try (Suite suite = new Suite(ROOT, folder, FaultsTest::say)) {
            verdicts = suite.run(plan);
        }
        new Figures(plan, verdicts, Duration.ofNanos(System.nanoTime() - begin))
                .lines()
                .forEach(System.out::println);

        assertThat(verdicts.stream().filter(Verdict::failed).map(Verdict::line))
                .as("with seed %d", SEED)
                .isEmpty();
        assertThat(verdicts.stream().filter(Verdict::tried)).hasSizeGreaterThan(80);
    }

    private static void say(String line) {
        if (line.startsWith("Seed ") || line.contains("FAILED")) {
            System.out.println(line);
        }
    }
}
