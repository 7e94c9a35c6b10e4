package dev.vpsclaude.simulator.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The differences since the last whole state, a line of JSON each, in the order in which they are to be applied. */
final class Journal {

    private static final byte END = '\n';

    private final Path folder;
    private final Path file;
    private final JsonMapper mapper;
    private long length;

    Journal(Path folder, JsonMapper mapper) {
        this.folder = folder;
        this.file = folder.resolve("coolify.journal");
        this.mapper = mapper;
    }

    /** What the last run left; a line that a kill left half was never acknowledged and is cut off. */
    List<Difference> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != END) {
            end--;
        }
        length = end;
        return new String(bytes, 0, end, UTF_8)
                .lines()
                .map(line -> mapper.readValue(line, Difference.class))
                .toList();
    }

    /**
     * Returns when it is on the disk. What an earlier failure left behind the last whole line is written over.
     *
     * @return how long the journal is now
     */
    long append(Difference difference) throws IOException {
        byte[] line = (mapper.writeValueAsString(difference) + "\n").getBytes(UTF_8);
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
            OwnerOnly.close(file);
            channel.truncate(length);
            ByteBuffer rest = ByteBuffer.wrap(line);
            channel.position(length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        if (length == 0) {
            StateFolder.force(folder);
        }
        length += line.length;
        return length;
    }

    /** Nothing is left to apply. */
    void remove() throws IOException {
        Files.deleteIfExists(file);
        length = 0;
    }
}
