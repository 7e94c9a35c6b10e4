package dev.vpsclaude.faults.check;

import dev.vpsclaude.faults.machine.Installation;
import dev.vpsclaude.faults.machine.Sql;
import dev.vpsclaude.query.environment.RebuiltRows;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Compares the read models with what a rebuild from the history makes of it, row by row and byte by byte. */
final class Rebuild {

    private static final List<String> TABLES = List.of("environment", "deployment", "operation");

    private Rebuild() {}

    static List<String> differences(Installation installation) {
        SingleConnectionDataSource one;
        try {
            one = new SingleConnectionDataSource(installation.source().getConnection(), true);
        } catch (java.sql.SQLException e) {
            return List.of("no rebuild: " + e.getMessage());
        }
        try (one) {
            return differences(new Sql(new JdbcTemplate(one)));
        } finally {
            one.destroy();
        }
    }

    private static List<String> differences(Sql sql) {
        sql.execute("drop schema if exists rebuilt cascade");
        sql.execute("create schema rebuilt");
        TABLES.forEach(table -> like(sql, table));
        like(sql, "environment_set_aside");
        sql.execute("set search_path to rebuilt, public");
        RebuiltRows.make(sql.jdbc());
        List<String> found = new ArrayList<>();
        for (String table : TABLES) {
            found.addAll(sql.texts("""
                    select '%1$s ' || coalesce(l.id, r.id)::text || ' differs from its rebuild: ' || coalesce(l.t, 'absent')
                           || ' / ' || coalesce(r.t, 'absent')
                    from (select id, x::text t from public.%1$s x) l full join (select id, x::text t from rebuilt.%1$s x) r
                         on l.id = r.id
                    where l.t is distinct from r.t""".formatted(table)));
        }
        return found;
    }

    private static void like(Sql sql, String table) {
        sql.execute("create table rebuilt.%1$s (like public.%1$s including all)".formatted(table));
    }
}
