package dev.vpsclaude.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DriftNoticed;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.testing.WebUi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {

    private static final EnvironmentId BOX = new EnvironmentId(new UUID(1, 2));

    private final Facts facts =
            new Facts(new Installation("1", true, "example.org", "https://{subdomain}.example.org", true));

    /** The history is read by these words. */
    @ParameterizedTest
    @EnumSource(EventKind.class)
    void each_kind_is_called_as_an_event_of_environments_is_stored(EventKind kind) {
        assertThat(EnvironmentEvent.class).isAssignableFrom(StoredNames.classOf(kind.word()));
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void each_kind_is_described(EventKind kind) throws IOException {
        Path docs = WebUi.folder().resolveSibling("docs/webhooks.md");
        assertThat(Files.readAllLines(docs)).anyMatch(line -> line.startsWith("| `" + kind.word() + "` |"));
    }

    @Test
    void what_coolify_was_found_with_is_not_told() {
        EnvironmentEvent event = new DriftNoticed(
                BOX,
                new ApplicationId("application1"),
                List.of(new Deviation(Deviation.Kind.DOMAIN, "https://a.example.org", "http://10.0.0.7:8080")));

        assertThat(facts.of(event)).hasValueSatisfying(fact -> {
            assertThat(fact.kind()).isEqualTo(EventKind.DRIFT_NOTICED);
            assertThat(fact.environment()).isEqualTo(BOX);
            assertThat(fact.data())
                    .hasToString("{deviations=[{code=domain, message=The domain was changed on the platform.}]}");
        });
    }
}
