package dev.vpsclaude.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterAKillTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_the_jvm_was_killed() throws Exception {
        Process writer = WriterThatIsKilled.startAndAwaitCommit(folder);
        kill(writer);

        assertThatTheRowIsThere();
    }

    @Test
    void the_server_that_a_killed_jvm_leaves_behind_is_stopped() throws Exception {
        Process writer = WriterThatIsKilled.startAndAwaitCommit(folder);
        ProcessHandle orphan = serverOf(folder);
        kill(writer);
        assertThat(runs(orphan)).isTrue();

        assertThatTheRowIsThere();
        assertThat(runs(orphan)).isFalse();
    }

    @Test
    void the_data_survive_when_jvm_and_server_are_killed_together() throws Exception {
        Process writer = WriterThatIsKilled.startAndAwaitCommit(folder);
        ProcessHandle server = serverOf(folder);
        kill(writer);
        server.destroyForcibly();

        assertThatTheRowIsThere();
    }

    @Test
    void another_jvm_is_told_who_has_the_folder() throws Exception {
        Process writer = WriterThatIsKilled.startAndAwaitCommit(folder);
        try {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessage(
                            "The database folder %s is in use by process %d: stop that one first, or choose another folder.",
                            folder, writer.pid());
        } finally {
            kill(writer);
        }
        assertThatTheRowIsThere();
    }

    @Test
    void the_pid_of_a_dead_process_does_not_hinder() throws Exception {
        startAndStop();
        leavePidFile(deadPid());

        startAndStop();
    }

    @Test
    void a_pid_that_is_another_programs_by_now_does_not_hinder_nor_is_that_program_stopped() throws Exception {
        startAndStop();
        Process another = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(another.pid());
            startAndStop();
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void an_empty_pid_file_does_not_hinder() throws Exception {
        startAndStop();
        Files.createFile(pidFile());

        startAndStop();
    }

    private void assertThatTheRowIsThere() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(Sql.query(database, "select text from note")).containsExactly("kept");
        }
    }

    private void startAndStop() {
        EmbeddedDatabase.start(folder).close();
    }

    private void leavePidFile(long pid) throws IOException {
        Files.write(
                pidFile(),
                List.of(Long.toString(pid), folder.resolve("data").toString(), "1", "5432", "", "127.0.0.1"));
    }

    private Path pidFile() {
        return folder.resolve("data/postmaster.pid");
    }

    private static ProcessHandle serverOf(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A process that ended counts as alive until its parent asks for its exit code, which not every process 1 does. */
    private static boolean runs(ProcessHandle process) {
        return process.info().arguments().isPresent();
    }

    private static long deadPid() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
