package dev.vpsclaude.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseSettingsTest {

    private Path folder;
    private EmbeddedDatabase database;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        database = EmbeddedDatabase.start(temporary);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void commits_reach_the_disk_before_they_are_answered() throws Exception {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(Sql.query(database, "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void text_is_utf_8_and_sorts_by_code_point_on_every_machine() throws Exception {
        assertThat(Sql.query(database, "show server_encoding")).containsExactly("UTF8");
        assertThat(Sql.query(database, "select * from (values ('é'), ('Z'), ('a')) as t (c) order by c"))
                .containsExactly("Z", "a", "é");
        assertThat(Sql.query(database, "select upper('é')")).containsExactly("É");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        List<String> pidFile = Files.readAllLines(folder.resolve("data/postmaster.pid"));

        String unixSocketFolder = pidFile.get(4);
        String address = pidFile.get(5);

        assertThat(unixSocketFolder).isEmpty();
        assertThat(address).isEqualTo("127.0.0.1");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "wrong"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void nobody_logs_in_as_superuser() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", database.password()))
                .withMessageContaining("password authentication failed");
    }
}
