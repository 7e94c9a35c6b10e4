package dev.vpsclaude.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_close_and_start() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            Sql.execute(database, "create table note (text text)");
            Sql.execute(database, "insert into note values ('kept')");
        }
        try (var again = EmbeddedDatabase.start(folder)) {
            assertThat(Sql.query(again, "select text from note")).containsExactly("kept");
        }
    }

    @Test
    void the_password_is_kept_for_the_owner_alone() throws Exception {
        try (var database = EmbeddedDatabase.start(folder)) {
            Path file = folder.resolve("password");
            assertThat(file).hasContent(database.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_lost_password_is_replaced() throws Exception {
        String lost = passwordAfterOneStart();
        Files.delete(folder.resolve("password"));

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.password()).isNotEqualTo(lost);
            assertThat(Sql.query(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void a_second_opener_is_told_who_has_the_folder() {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder))
                    .withMessage(
                            "The database folder %s is in use by process %d: stop that one first, or choose another folder.",
                            folder, ProcessHandle.current().pid());
            assertThat(database.port()).isPositive();
        }
    }

    @Test
    void a_closed_database_takes_no_connections() {
        var database = EmbeddedDatabase.start(folder);
        database.close();

        assertThatThrownBy(() -> Sql.query(database, "select 1")).hasMessageContaining("refused");
    }

    @Test
    void closing_twice_does_not_stop_the_next_server() throws Exception {
        var first = EmbeddedDatabase.start(folder);
        first.close();
        try (var second = EmbeddedDatabase.start(folder)) {
            first.close();
            assertThat(Sql.query(second, "select 1")).containsExactly("1");
        }
    }

    @Test
    void it_listens_on_the_port_that_was_asked_for() throws Exception {
        int port = freePort();
        try (var database =
                EmbeddedDatabase.start(folder, ServerSettings.durable().onPort(port))) {
            assertThat(database.port()).isEqualTo(port);
            assertThat(Sql.query(database, "show port")).containsExactly(Integer.toString(port));
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = ServerSettings.durable().onPort(taken.getLocalPort());
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder, settings))
                    .withMessageContaining("port %d of 127.0.0.1 is taken", taken.getLocalPort());
        }
    }

    @Test
    void a_half_made_cluster_of_a_crash_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("data.unfinished/base"));
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(Sql.query(database, "select 1")).containsExactly("1");
        }
    }

    private String passwordAfterOneStart() {
        try (var database = EmbeddedDatabase.start(folder)) {
            return database.password();
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
