package dev.vpsclaude.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.WebUi;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New users in a real browser: their first environment, skill and MCP server. The steps are in {@code web-ui/browser}. */
class BrowserJourneyTest {

    @ParameterizedTest
    @ValueSource(strings = {"journey", "skills", "mcp"})
    void a_new_user_comes_to_the_end_of(String name) throws Exception {
        Process journey = start(WebUi.prepared(), name);
        String said = new String(journey.getInputStream().readAllBytes(), UTF_8);
        assertThat(journey.waitFor()).as(said).isZero();
    }

    private static Process start(Path folder, String name) throws IOException {
        ProcessBuilder node = new ProcessBuilder("node", "browser/" + name + ".mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        node.environment().put("BASE_URL", RunningPlatform.shared().address().toString());
        node.environment().put("PATIENCE", "60");
        return node.start();
    }
}
