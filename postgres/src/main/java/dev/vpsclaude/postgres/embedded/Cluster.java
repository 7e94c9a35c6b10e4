package dev.vpsclaude.postgres.embedded;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The files of the server while it does not run: created, given a password, configured.
 *
 * <p>The superuser has no password and there is no socket but TCP, so nobody can log in as superuser. The one who can is an
 * ordinary role that owns the database: row level security holds for it, as it would not for a superuser.
 */
record Cluster(ServerFolder folder, Programs programs) {

    static final String USER = "vpsclaude";
    static final String DATABASE = "vpsclaude";

    private static final String FIRST_COMMANDS = """
            create role %1$s login createdb
            create database %1$s owner %1$s
            """.formatted(USER);

    private static final String AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** Afterwards there is a cluster with our database, whatever an earlier attempt has left. */
    void createIfAbsent(boolean survivesPowerLoss) throws IOException {
        if (Files.exists(folder.cluster())) {
            return;
        }
        Path unfinished = folder.unfinishedCluster();
        ServerFolder.deleteTree(unfinished);
        Files.deleteIfExists(folder.password());
        initdb(unfinished, survivesPowerLoss);
        execute(FIRST_COMMANDS, unfinished);
        Files.move(unfinished, folder.cluster());
    }

    /** The password of our role. A lost one is replaced: who owns the folder owns the data anyway. */
    String password() throws IOException {
        if (!Files.exists(folder.password())) {
            String password = randomPassword();
            execute("alter role %s password '%s'\n".formatted(USER, password), folder.cluster());
            keep(password);
        }
        return Files.readString(folder.password());
    }

    void configure(ServerSettings settings, int port) throws IOException {
        Files.writeString(folder.cluster().resolve("postgresql.conf"), settings.toConfiguration(port));
        Files.writeString(folder.cluster().resolve("pg_hba.conf"), AUTHENTICATION);
    }

    /** The built-in C.UTF-8 sorts alike on every machine and does not change with the system's libraries, so no index breaks. */
    private void initdb(Path target, boolean survivesPowerLoss) throws IOException {
        programs.must(
                "",
                "initdb",
                "--pgdata=" + target,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                survivesPowerLoss ? "--sync-method=fsync" : "--no-sync");
    }

    /** In single-user mode, which needs no password and no port. Each line is one command. */
    private void execute(String commands, Path target) throws IOException {
        programs.must(commands, "postgres", "--single", "-D", target.toString(), "-c", "exit_on_error=on", "postgres");
    }

    private void keep(String password) throws IOException {
        Path aside = folder.path().resolve("password.unfinished");
        Files.deleteIfExists(aside);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(aside, Set.of(CREATE_NEW, WRITE, SYNC), ownerOnly)) {
            Channels.newOutputStream(channel).write(password.getBytes(StandardCharsets.US_ASCII));
        }
        ServerUser.giveToOwnerOf(folder.path(), aside);
        Files.move(aside, folder.password());
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
