package dev.vpsclaude.server.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.ChildPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The program leaves nothing running behind, and says why it cannot start in a sentence. */
class EndsAsToldTest {

    private final Path folder = TemporaryFolder.create();

    @AfterEach
    void deleteFolder() {
        TemporaryFolder.delete(folder);
    }

    @Test
    void told_to_end_in_the_middle_of_its_start_it_ends_its_database_too() throws Exception {
        Process program = ChildPlatform.process(folder, Map.of());
        Thread reader = Thread.ofVirtual().start(() -> said(program));
        try {
            await().atMost(Duration.ofMinutes(1)).until(this::databaseRuns);
            List<ProcessHandle> database = program.descendants().toList();

            program.destroy();

            program.onExit().join();
            reader.join();
            assertThat(database).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void a_second_one_on_the_same_folder_is_told_who_has_it_and_ends() throws Exception {
        try (ChildPlatform first = ChildPlatform.start(folder, Map.of())) {
            Process second = ChildPlatform.process(folder, Map.of());

            String said = said(second);

            assertThat(second.waitFor()).isEqualTo(2);
            assertThat(said)
                    .contains("is in use by process " + first.process().pid() + ": stop that one first")
                    .doesNotContain("\tat ");
            // Killed, it would leave its database running.
            first.process().destroy();
            first.process().onExit().join();
        }
    }

    /** All until its end. */
    private static String said(Process program) {
        try {
            return new String(program.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private boolean databaseRuns() {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.anyMatch(file -> file.endsWith("postmaster.pid"));
        } catch (IOException | UncheckedIOException writtenMeanwhile) {
            return false;
        }
    }
}
