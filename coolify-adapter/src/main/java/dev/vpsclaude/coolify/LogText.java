package dev.vpsclaude.coolify;

import java.util.List;
import java.util.regex.Pattern;

/** Makes plain lines of what a container says: it belongs to a tenant, who can print anything. */
final class LogText {

    private static final int LONGEST_LINE = 4_000;
    private static final int LONGEST_LOG = 256 * 1024;

    /** Colours, cursors, titles: what a terminal would obey. */
    private static final Pattern ESCAPES = Pattern.compile(
            "\\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?|[@-Z\\\\-_])");

    /** All that is not shown or turns the direction of what follows; a tab stays. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2028\\u2029\\u2066-\\u2069\\uFEFF&&[^\\t]]");

    private LogText() {}

    /** The last lines, and of these only as many as may be sent. */
    static List<String> last(int lines, String text, LogMask mask) {
        List<String> all = text.lines().map(line -> clean(line, mask)).toList();
        return fitting(all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    /** Masked before it is cut: half a secret would not be found any more. */
    private static String clean(String line, LogMask mask) {
        String plain = INVISIBLE.matcher(ESCAPES.matcher(line).replaceAll("")).replaceAll("");
        String masked = mask.over(plain);
        return masked.length() <= LONGEST_LINE ? masked : cut(masked);
    }

    /** Half a surrogate pair could not be sent. */
    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return line.substring(0, end) + "…";
    }

    private static List<String> fitting(List<String> lines) {
        int length = 0;
        int first = lines.size();
        while (first > 0 && length + lines.get(first - 1).length() <= LONGEST_LOG) {
            first--;
            length += lines.get(first).length() + 1;
        }
        return lines.subList(first, lines.size());
    }
}
