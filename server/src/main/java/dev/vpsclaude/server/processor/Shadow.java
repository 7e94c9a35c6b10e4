package dev.vpsclaude.server.processor;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.query.environment.ReadModel.Table;
import dev.vpsclaude.server.processor.ReplayRow.Difference;
import dev.vpsclaude.server.processor.ReplayRow.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables like those of a read model, in a schema of their own. Statements that name a table without its schema reach
 * them instead of those that are shown, as long as {@link #within} says so; readers see nothing of it.
 */
final class Shadow {

    private static final int EXAMPLES = 5;
    private static final String SET_ASIDE = "environment_set_aside";

    private static final String COMPARE = """
            select count(n.%1$s) as rows,
                   count(*) filter (where l.%1$s is null) as missing,
                   count(*) filter (where n.%1$s is null) as superfluous,
                   count(*) filter (where (l)::text <> (n)::text) as differing,
                   array_to_json((array_agg(coalesce(n.%1$s, l.%1$s)::text order by coalesce(n.%1$s, l.%1$s))
                       filter (where l.%1$s is null or n.%1$s is null or (l)::text <> (n)::text))[1:%4$d])::text as examples
            from %2$s l full join %3$s n on l.%1$s = n.%1$s
            """;

    private static final String REMOVE =
            "delete from %2$s l where not exists (select from %3$s n where n.%1$s = l.%1$s)";

    private static final String REPLACE = """
            insert into %2$s (%4$s) select %4$s from %3$s n
            where not exists (select from %2$s l where l.%1$s = n.%1$s and (l)::text = (n)::text)
            on conflict (%1$s) do update set %5$s
            """;

    private final JdbcClient jdbc;
    private final String schema;
    private final List<Table> tables;

    Shadow(JdbcClient jdbc, String processor, List<Table> tables) {
        this.jdbc = jdbc;
        this.schema = "replay_" + processor;
        this.tables = tables;
    }

    /** Empty ones, whatever was there. */
    void create() {
        drop();
        jdbc.sql("create schema " + schema).update();
        tables.forEach(table -> jdbc.sql("create table " + ours(table) + " (like " + shown(table) + " including all)")
                .update());
    }

    void drop() {
        jdbc.sql("drop schema if exists " + schema + " cascade").update();
    }

    /** Within this transaction and for the time of {@code work}, the names of the tables lead here. */
    void within(Runnable work) {
        String usual = requireNonNull(jdbc.sql("select current_setting('search_path')")
                .query(String.class)
                .single());
        jdbc.sql("set local search_path = " + schema + ", " + live()).update();
        work.run();
        jdbc.sql("select set_config('search_path', ?, true)")
                .param(usual)
                .query(String.class)
                .single();
    }

    /** Nobody changes the rows that are shown until the transaction ends; everybody may read them. */
    void keepOthersFromWriting() {
        jdbc.sql("lock table " + tables.stream().map(this::shown).collect(Collectors.joining(", "))
                        + " in exclusive mode")
                .update();
    }

    /** What could not be projected: rows that are shown must not go because of it. */
    Optional<Trouble> setAside() {
        if (tables.stream().noneMatch(table -> table.name().equals(SET_ASIDE))) {
            return Optional.empty();
        }
        return jdbc.sql("select position, environment, event_type from " + schema + "." + SET_ASIDE
                        + " order by position limit 1")
                .query((row, number) -> new Trouble(
                        "An event could not be taken into the new rows. Those that are shown stay as they are.",
                        row.getLong("position"),
                        new EnvironmentId(row.getObject("environment", UUID.class)).text(),
                        row.getString("event_type")))
                .optional();
    }

    List<Difference> compare() {
        return tables.stream().map(this::compare).toList();
    }

    private Difference compare(Table table) {
        return jdbc.sql(COMPARE.formatted(table.key(), shown(table), ours(table), EXAMPLES))
                .query((row, number) -> new Difference(
                        table.name(),
                        row.getLong("rows"),
                        row.getLong("missing"),
                        row.getLong("superfluous"),
                        row.getLong("differing"),
                        examples(row.getString("examples"))))
                .single();
    }

    /** Keys are letters, digits and dashes. */
    private static List<String> examples(@Nullable String array) {
        return array == null
                ? List.of()
                : List.of(array.replaceAll("[\\[\\]\"]", "").split(",", -1));
    }

    /** Only what differs is written, so that a replay which changes nothing costs the tables nothing. */
    void takeThePlaceOfWhatIsShown() {
        for (Table table : tables) {
            jdbc.sql(REMOVE.formatted(table.key(), shown(table), ours(table))).update();
            jdbc.sql(REPLACE.formatted(
                            table.key(),
                            shown(table),
                            ours(table),
                            columns(table, "quote_ident(attname)"),
                            columns(table, "quote_ident(attname) || ' = excluded.' || quote_ident(attname)")))
                    .update();
        }
    }

    private String columns(Table table, String each) {
        return jdbc.sql("select string_agg(" + each + ", ', ' order by attnum) from pg_attribute"
                        + " where attrelid = ?::regclass and attnum > 0 and not attisdropped")
                .param(shown(table))
                .query(String.class)
                .single();
    }

    private String shown(Table table) {
        return live() + "." + table.name();
    }

    private String ours(Table table) {
        return schema + "." + table.name();
    }

    /** Where the migrations have put everything. */
    private String live() {
        return jdbc.sql("select quote_ident(n.nspname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.oid = 'event_head'::regclass")
                .query(String.class)
                .single();
    }
}
