package dev.vpsclaude.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the product's own source, said anew. When the source has changed so that the place is not found, that is an
 * error: an edit that changes nothing would prove nothing.
 *
 * @param file from the root of the project
 */
public record Edit(String file, Pattern find, String replacement) {

    public static Edit of(String file, String find, String replacement) {
        return new Edit(file, Pattern.compile(Pattern.quote(find)), Matcher.quoteReplacement(replacement));
    }

    public static Edit regex(String file, String find, String replacement) {
        return new Edit(file, Pattern.compile(find), replacement);
    }

    /** Writes the changed source below the folder. */
    public Path write(Path root, Path folder) {
        try {
            String source = Files.readString(root.resolve(file));
            Matcher place = find.matcher(source);
            if (!place.find()) {
                throw new IllegalStateException(file + " does not contain " + find);
            }
            Path changed = folder.resolve(Path.of(file).getFileName());
            Files.writeString(changed, place.replaceAll(replacement));
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
