package dev.vpsclaude.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A line of the report, already in words. */
public record Row(String what, String ours, String baseline, String ratio, String target) {

    /** What has nothing to be compared with. */
    public static Row alone(String what, String ours, String target) {
        return new Row(what, ours, "", "", target);
    }

    /** What both sides have; {@code format} is for one number. */
    public static Row compared(String what, String format, double ours, double baseline, String target) {
        return new Row(what, number(format, ours), number(format, baseline), ratio(ours, baseline), target);
    }

    public static String ratio(double one, double other) {
        return number("%.2f", one / other);
    }

    public static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    static List<String> table(List<Row> rows) {
        return Stream.concat(
                        Stream.of("| what | ours | baseline | ratio | target |", "|---|---|---|---|---|"),
                        rows.stream().map(Row::line))
                .toList();
    }

    /** As a line of a Markdown table. */
    public String line() {
        return "| " + String.join(" | ", what, ours, baseline, ratio, target) + " |";
    }
}
