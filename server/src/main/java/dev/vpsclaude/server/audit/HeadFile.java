package dev.vpsclaude.server.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The signed heads in a file that only grows, one JSON object a line. Readable by nobody else. */
public final class HeadFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /** @param folder where what must outlive the database is kept */
    public HeadFile(Path folder) {
        this.file = folder.resolve("audit-heads.jsonl");
    }

    Path path() {
        return file;
    }

    /** It is on the disk when this returns. */
    synchronized void add(SignedHead head) {
        try {
            if (!Files.exists(file)) {
                make();
            }
            Files.writeString(file, start() + JSON.writeValueAsString(head) + "\n", APPEND, DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The signed heads of the audit log cannot be kept in " + file, e);
        }
    }

    /** Oldest first. Half a line, which a crash may leave, is none. */
    synchronized List<SignedHead> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<SignedHead> heads = new ArrayList<>();
            Files.readAllLines(file).forEach(line -> add(heads, line));
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException("The signed heads of the audit log cannot be read from " + file, e);
        }
    }

    private static void add(List<SignedHead> heads, String line) {
        try {
            if (!line.isBlank()) {
                heads.add(JSON.readValue(line, SignedHead.class));
            }
        } catch (JacksonException half) {
            // What a crash cut off was not told to anybody yet.
        }
    }

    private void make() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.newByteChannel(
                        file,
                        Set.of(CREATE_NEW, APPEND),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .close();
    }

    /** So that half a line does not spoil the next one. */
    private String start() throws IOException {
        String text = Files.readString(file);
        return text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    }
}
