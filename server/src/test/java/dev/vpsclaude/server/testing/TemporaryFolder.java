package dev.vpsclaude.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Folders that outlive a test class, as JUnit's cannot. Who makes one deletes it. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    public static Path create() {
        try {
            return Files.createTempDirectory("vpsclaude-server-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of a test stays behind: " + folder, e);
        }
    }
}
