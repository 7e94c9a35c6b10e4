package dev.vpsclaude.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** All processes of one embedded PostgreSQL. */
public record PostgresProcess(long postmaster) {

    /** The server whose data are in this folder, as was given to {@code EmbeddedDatabase.start}. */
    public static PostgresProcess in(Path folder) {
        try {
            String pid =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            return new PostgresProcess(Long.parseLong(pid.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double cpuSeconds() {
        return CpuTime.ofTree(postmaster);
    }
}
