package dev.vpsclaude.server.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shortest form of {@code badinput/run}, always with the same seed: what it finds is this version's fault. */
class BadInputDriverTest {

    private static final int REQUESTS = Integer.getInteger("badinput.requests", 3_000);
    private static final long SEED = Long.getLong("badinput.seed", 4);

    @Test
    void whatever_is_sent_is_answered_as_described_and_what_is_refused_writes_nothing() {
        RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
        try (Campaign campaign = new Campaign(platform, SEED)) {
            Report report = campaign.send(REQUESTS);

            System.out.println(report);
            assertThat(report.failures()).as(report.toString()).isEmpty();
            assertThat(report.watchedRefusals()).isGreaterThan(REQUESTS / 4);
            assertThat(report.answered(429)).as("the driver is slowed down").isLessThan(REQUESTS / 20);
        } finally {
            platform.remove();
        }
    }
}
