package dev.vpsclaude.simulator.page;

import java.util.List;
import java.util.stream.Collectors;

/** A name and a value on a page. */
public record Fact(String name, String value) {

    public static String section(String title, List<Fact> facts) {
        String rows = facts.stream().map(Fact::markup).collect(Collectors.joining());
        return """
                <section>
                <h2>%s</h2>
                %s
                </section>
                """.formatted(Html.escape(title), facts.isEmpty() ? "<p>none</p>" : "<dl>" + rows + "</dl>");
    }

    private String markup() {
        return "<dt>" + Html.escape(name) + "</dt><dd>" + Html.escape(value) + "</dd>";
    }
}
