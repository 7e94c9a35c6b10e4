package dev.vpsclaude.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WebUi;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A new user's first environment in a real browser; the steps are in {@code web-ui/browser/journey.mjs}. */
class BrowserJourneyTest {

    @Test
    void a_new_user_creates_deploys_stops_and_deletes_an_environment() throws Exception {
        Process journey = start(WebUi.prepared());
        String said = new String(journey.getInputStream().readAllBytes(), UTF_8);
        assertThat(journey.waitFor()).as(said).isZero();
    }

    private static Process start(Path folder) throws IOException {
        ProcessBuilder node = new ProcessBuilder("node", "browser/journey.mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        node.environment().put("BASE_URL", RunningPlatform.shared().address().toString());
        node.environment().put("PATIENCE", "60");
        return node.start();
    }
}
