package dev.vpsclaude.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All places where a value can come to light: the tables, what was answered and pushed, the log, the metrics, and what
 * Coolify shows of the applications and their variables to those who may read what is sensitive.
 *
 * @param heard what the platform has answered and pushed
 * @param logged the lines of its log
 */
public record Everywhere(RunningPlatform platform, List<String> heard, List<String> logged) {

    /** Hears what this platform answers, headers included. */
    public static Listening listen(RunningPlatform platform, List<String> heard) {
        return new Listening(Http.listen((asked, answer) -> {
            if (asked.getPort() == platform.address().getPort()) {
                heard.add(answer.headers().map() + "\n" + answer.body());
            }
        }));
    }

    /** Ends the listening. */
    public record Listening(AutoCloseable end) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            end.close();
        }
    }

    /** Where this text is, in clear or in base64. */
    public SortedSet<String> with(String text) {
        SortedSet<String> places = new TreeSet<>();
        tables().filter(table -> isIn(table, text)).forEach(table -> places.add("table " + table));
        add(places, "answers", heard.stream(), text);
        add(places, "log", logged.stream(), text);
        add(places, "metrics", metrics(), text);
        add(places, "coolify", definitions(), text);
        return places;
    }

    private static void add(SortedSet<String> places, String place, Stream<String> texts, String text) {
        if (texts.anyMatch(each -> forms(text).anyMatch(each::contains))) {
            places.add(place);
        }
    }

    private static Stream<String> forms(String text) {
        return Stream.of(text, Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
    }

    private Stream<String> tables() {
        return platform
                .jdbc()
                .sql("select format('%I.%I', table_schema, table_name) from information_schema.tables"
                        + " where table_schema not in ('pg_catalog', 'information_schema')")
                .query((row, number) -> row.getString(1))
                .list()
                .stream();
    }

    /** A row as text has its columns as text, and bytes in hexadecimal: those are looked for as well. */
    private boolean isIn(String table, String text) {
        return forms(text)
                .flatMap(form -> Stream.of(form, hex(form)))
                .distinct()
                .anyMatch(form -> platform.jdbc()
                        .sql("select exists (select from %s as t where position(? in t::text) > 0)".formatted(table))
                        .param(form)
                        .query(Boolean.class)
                        .single());
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private Stream<String> metrics() {
        return platform.bean(MeterRegistry.class).getMeters().stream()
                .map(meter -> meter.getId().toString());
    }

    private Stream<String> definitions() {
        InCoolify coolify = InCoolify.of(platform);
        return coolify.applications().stream()
                .flatMap(application -> Stream.concat(
                        Stream.of(coolify.definition(application)), coolify.variables(application).stream()))
                .flatMap(definition -> Stream.concat(Stream.of(definition.toString()), decoded(definition)));
    }

    /** The Dockerfile is kept in base64. */
    private static Stream<String> decoded(JsonNode definition) {
        try {
            String dockerfile = definition.path("dockerfile").asString("");
            return Stream.of(new String(Base64.getDecoder().decode(dockerfile), ISO_8859_1));
        } catch (IllegalArgumentException inClear) {
            return Stream.empty();
        }
    }
}
