package dev.vpsclaude.simulator.state;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.vpsclaude.simulator.model.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state in a folder: one file with a whole state, and a journal of what has changed since, so that a change costs
 * what it changes and not what there is. The file is always whole: it is written beside, forced to the disk and then
 * moved into place. The journal is begun anew when it has become longer than the file, and when the simulator ends.
 */
public final class StateFolder {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long SHORTEST_JOURNAL = 1 << 20;

    private final Path folder;
    private final Path file;
    private final Path draft;
    private final Journal journal;
    private @Nullable Snapshot stored;
    private long size;

    public StateFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("coolify.json");
        this.draft = folder.resolve("coolify.json.draft");
        this.journal = new Journal(folder, MAPPER);
    }

    /** What the last run left; nothing at the first start. A file that cannot be read stops the start. */
    public Optional<Snapshot> read() {
        try {
            if (Files.exists(file)) {
                stored = readWhole();
            }
            return Optional.ofNullable(stored);
        } catch (IOException | JacksonException unreadable) {
            throw new IllegalStateException("The simulator's state in " + file + " cannot be read.", unreadable);
        }
    }

    private Snapshot readWhole() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        size = bytes.length;
        Snapshot state = MAPPER.readValue(bytes, Snapshot.class);
        for (Difference difference : journal.read()) {
            state = difference.after(state);
        }
        return state;
    }

    public void write(Snapshot snapshot) {
        try {
            Snapshot before = stored;
            if (before == null) {
                writeWhole(snapshot);
            } else if (journal.append(Difference.between(before, snapshot)) > Math.max(SHORTEST_JOURNAL, size)) {
                // The journal tells all that the file does, so that it does no harm if a kill leaves it beside the
                // file.
                writeWhole(snapshot);
            }
            stored = snapshot;
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's state cannot be written to " + file + ".", failure);
        }
    }

    /** Leaves one file, for people to read. */
    public void writeLast(Snapshot snapshot) {
        write(snapshot);
        try {
            writeWhole(snapshot);
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's state cannot be written to " + file + ".", failure);
        }
    }

    private void writeWhole(Snapshot snapshot) throws IOException {
        Files.createDirectories(folder);
        byte[] bytes = MAPPER.writeValueAsBytes(snapshot);
        writeDraft(bytes);
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        force(folder);
        size = bytes.length;
        journal.remove();
    }

    /** The file holds a token and variables, so it is closed to others before there is anything in it. */
    private void writeDraft(byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
            OwnerOnly.close(draft);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** A move or a new file lasts only when the folder is forced too; some systems cannot open a folder for that. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            System.getLogger(StateFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "This folder cannot be forced to the disk.", notSupported);
        }
    }
}
