package dev.vpsclaude.saga.box;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Dockerfile as strictly as it is meant to be written: each line is one instruction, or a comment. What a builder
 * might take for more or for less than that is refused: an empty line, a line that goes on, a heredoc, an end of a line
 * other than LF.
 */
final class Instructions {

    private static final Pattern LINE = Pattern.compile("([A-Z]+|#) ([\\x20-\\x7E]*[\\x21-\\x7E&&[^\\\\`]])");
    private static final int LONGEST = 60_000;

    private Instructions() {}

    /** The lines, each of them an instruction. */
    static List<String> of(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The last line has no end");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        lines.forEach(Instructions::requireInstruction);
        return lines;
    }

    static List<String> keywords(String text) {
        return of(text).stream().map(Instructions::keyword).toList();
    }

    static String keyword(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static void requireInstruction(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || line.contains("<<") || line.length() > LONGEST) {
            throw new IllegalArgumentException("No instruction on a line of its own: " + line);
        }
    }
}
