package dev.vpsclaude.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings from variables. A secret {@code X} may also stand in the file that {@code X_FILE} names. What is wrong
 * is collected, so that all of it can be told at once.
 */
final class Variables {

    private final Map<String, String> values;
    private final List<String> complaints = new ArrayList<>();

    Variables(Map<String, String> values) {
        this.values = values;
    }

    /** The value of a variable; one that is empty or blank counts as not set. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<String> secret(String name) {
        Optional<String> file = text(name + "_FILE");
        if (file.isPresent() && text(name).isPresent()) {
            complain(name + " and " + name + "_FILE are both set; keep one of them.");
        }
        return file.isPresent() ? content(name, Path.of(file.get())) : text(name);
    }

    <T> T parsed(String name, T otherwise, String expected, Function<String, T> parse) {
        Optional<String> text = text(name);
        try {
            return text.isPresent() ? parse.apply(text.get()) : otherwise;
        } catch (RuntimeException e) {
            complain(name + " must be " + expected + ".");
            return otherwise;
        }
    }

    int port(String name, int otherwise) {
        return parsed(name, otherwise, "a port from 0 to 65535", text -> between(0, 65_535, Integer.parseInt(text)));
    }

    void complain(String sentence) {
        complaints.add(sentence);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Optional<String> content(String name, Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            complain(name + "_FILE names " + file + ", which cannot be read.");
            return Optional.empty();
        }
    }

    private static int between(int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
