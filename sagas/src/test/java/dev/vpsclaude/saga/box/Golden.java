package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that must not change by accident. */
final class Golden {

    private Golden() {}

    /** Compares with {@code <name>.golden} and leaves what differs as {@code target/<name>}. */
    static void assertSame(String name, String text) {
        String golden = source(name + ".golden");
        if (!golden.equals(text)) {
            write(Path.of("target", name), text);
        }
        assertThat(text).as("see target/" + name).isEqualTo(golden);
    }

    static String source(String name) {
        try (InputStream in = requireNonNull(Dockerfile.class.getResourceAsStream(name), name + " is missing")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
