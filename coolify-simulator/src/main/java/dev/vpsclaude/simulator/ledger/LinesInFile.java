package dev.vpsclaude.simulator.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.state.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Lines in one file. A last line that a kill left half is cut off at the next start; a file that has become large is
 * then kept as {@code ledger.old.jsonl}, in the place of an older one, and a new one goes on from its last line.
 */
public final class LinesInFile implements LedgerLines {

    private static final long LARGE = 16 * 1024 * 1024;

    private final Path file;
    private final FileChannel channel;

    public LinesInFile(Path folder) {
        this(folder, LARGE);
    }

    /** @param large from how many bytes on a new file is begun */
    LinesInFile(Path folder, long large) {
        this.file = folder.resolve("ledger.jsonl");
        try {
            Files.createDirectories(folder);
            cutHalfLine();
            beginAnew(large);
            this.channel = FileChannel.open(file, CREATE, WRITE, APPEND);
            OwnerOnly.close(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's ledger " + file + " cannot be opened.", failure);
        }
    }

    @Override
    public List<ObjectNode> all() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(this::parsed).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's ledger " + file + " cannot be read.", failure);
        }
    }

    /** One write for a line and its end, so that a kill leaves at most the last line half. */
    @Override
    public void append(String line, boolean forced) {
        try {
            ByteBuffer rest = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (forced) {
                channel.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's ledger " + file + " cannot be written.", failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void cutHalfLine() throws IOException {
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            try (FileChannel whole = FileChannel.open(file, WRITE)) {
                whole.truncate(end);
            }
        }
    }

    private void beginAnew(long large) throws IOException {
        if (Files.exists(file) && Files.size(file) >= large) {
            String last = Files.readAllLines(file).getLast();
            Files.move(file, file.resolveSibling("ledger.old.jsonl"), REPLACE_EXISTING);
            Files.writeString(file, last + "\n");
        }
    }

    private ObjectNode parsed(String line) {
        try {
            return (ObjectNode) Json.read(line);
        } catch (JacksonException | ClassCastException damaged) {
            throw new IllegalStateException("The simulator's ledger " + file + " has a line that is no JSON.", damaged);
        }
    }
}
