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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One file in one folder, always whole: it is written beside, forced to the disk and then moved into place. */
public final class StateFolder {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path folder;
    private final Path file;
    private final Path draft;

    public StateFolder(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("coolify.json");
        this.draft = folder.resolve("coolify.json.draft");
    }

    /** What the last run left; nothing at the first start. A file that cannot be read stops the start. */
    public Optional<Snapshot> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(file), Snapshot.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            throw new IllegalStateException("The simulator's state in " + file + " cannot be read.", unreadable);
        }
    }

    public void write(Snapshot snapshot) {
        try {
            Files.createDirectories(folder);
            writeDraft(MAPPER.writeValueAsBytes(snapshot));
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
            force(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("The simulator's state cannot be written to " + file + ".", failure);
        }
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

    /** The move itself lasts only when the folder is forced too; some systems cannot open a folder for that. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            System.getLogger(StateFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "This folder cannot be forced to the disk.", notSupported);
        }
    }
}
