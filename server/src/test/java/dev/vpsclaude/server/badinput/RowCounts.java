package dev.vpsclaude.server.badinput;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows all tables have. */
final class RowCounts {

    /** What a refused request may write, and why. */
    private static final Map<Pattern, String> EXCEPTIONS = exceptions();

    /** What the driver empties, so that what slows down guessing does not stop it. */
    private static final Pattern THROTTLES = Pattern.compile("login_failure|mcp_test|.*throttle.*|.*attempt.*");

    private final JdbcClient jdbc;
    private final List<String> tables;
    private final String question;

    RowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .query((row, number) -> requireNonNull(row.getString(1)))
                .list();
        this.question = tables.stream()
                .filter(RowCounts::counts)
                .map(table -> "select '" + table + "' as name, count(*) as rows from \"" + table + "\"")
                .collect(Collectors.joining(" union all "));
    }

    private static Map<Pattern, String> exceptions() {
        Map<Pattern, String> why = new LinkedHashMap<>();
        why.put(
                Pattern.compile("login_failure|.*throttle.*|.*attempt.*"),
                "a wrong password is noted, to slow down guessing");
        why.put(Pattern.compile("mcp_test"), "a refused test of a connection is noted, since it may have been tried");
        why.put(Pattern.compile("audit.*"), "a refusal is what the audit log is for");
        why.put(Pattern.compile("idempoten.*"), "an answer is kept for whoever repeats the request, refusals too");
        why.put(Pattern.compile("spring_session.*"), "sessions end by themselves, at any time");
        why.put(
                Pattern.compile(
                        "webhook_(delivery|reading|test)|coolify_(observation|installation|watch|watcher|chore)"),
                "what webhooks are told and what is seen in Coolify, at any time");
        return why;
    }

    /** Once two counts, with a moment between them, are equal: what was accepted before has then arrived everywhere. */
    Map<String, Long> settled() {
        AtomicReference<Map<String, Long>> last = new AtomicReference<>(Map.of());
        Awaitility.await("nothing is written any more")
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(60))
                .until(() -> now().equals(last.getAndSet(now())));
        return last.get();
    }

    /** No process has anything left to do; one that waits for Coolify for long is not waited for. */
    void idle() {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> now().getOrDefault("saga_entry", 0L) == 0);
        } catch (ConditionTimeoutException busy) {
            // What it writes later is told as a failure, which can be repeated.
        }
    }

    Map<String, Long> now() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(question)
                .query((row, number) -> rows.put(row.getString("name"), row.getLong("rows")))
                .list();
        return rows;
    }

    /** Tables with another number of rows, each with both numbers. */
    static Map<String, String> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, String> difference = new TreeMap<>();
        after.forEach((table, rows) -> {
            if (!rows.equals(before.get(table))) {
                difference.put(table, before.get(table) + " -> " + rows);
            }
        });
        return difference;
    }

    void forgetThrottles() {
        tables.stream()
                .filter(table -> THROTTLES.matcher(table).matches())
                .forEach(table -> jdbc.sql("delete from \"" + table + "\"").update());
    }

    private static boolean counts(String table) {
        return EXCEPTIONS.keySet().stream()
                .noneMatch(known -> known.matcher(table).matches());
    }
}
