package dev.vpsclaude.simulator.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A section with a table. On a narrow screen every row is a list of names and values. */
public record Table(String title, List<String> columns, List<List<String>> rows) {

    /** The roles say it is a table where the style no longer does. */
    public String markup() {
        return """
                <section>
                <h2>%s <span class="count">%d</span></h2>
                %s
                </section>
                """.formatted(Html.escape(title), rows.size(), rows.isEmpty() ? "<p>none</p>" : table());
    }

    private String table() {
        String head = columns.stream()
                .map(column -> "<th role=\"columnheader\" scope=\"col\">" + Html.escape(column) + "</th>")
                .collect(Collectors.joining());
        return """
                <table role="table" aria-label="%s">
                <thead role="rowgroup"><tr role="row">%s</tr></thead>
                <tbody role="rowgroup">
                %s
                </tbody>
                </table>""".formatted(
                        Html.escape(title), head, rows.stream().map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<td role=\"cell\" data-label=\"%s\"><span>%s</span></td>"
                        .formatted(Html.escape(columns.get(i)), Html.escape(cells.get(i))))
                .collect(Collectors.joining("", "<tr role=\"row\">", "</tr>"));
    }
}
