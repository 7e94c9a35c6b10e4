package dev.vpsclaude.boxcheck.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are gone when their use is over. */
public final class Folders {

    /** What is done in a folder. */
    public interface Use {
        void in(Path folder) throws IOException;
    }

    private Folders() {}

    public static void withTemporary(String prefix, Use use) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            try {
                use.in(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path each : all(folder)) {
            Files.deleteIfExists(each);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
