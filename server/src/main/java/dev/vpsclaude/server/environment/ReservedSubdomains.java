package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.environment.Subdomain;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that the platform keeps for itself. Whoever has one already keeps it until it is given back. */
@Component
public class ReservedSubdomains {

    private static final String REPLACE = """
            with given_up as (delete from reserved_subdomain where label <> all(cast(:labels as text[])))
            insert into reserved_subdomain (label) select unnest(cast(:labels as text[])) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ReservedSubdomains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(Subdomain subdomain) {
        return jdbc.sql("select exists (select from reserved_subdomain where label = ?)")
                .param(subdomain.text())
                .query(Boolean.class)
                .single();
    }

    /** All of them, in alphabetical order. */
    public List<Subdomain> all() {
        return jdbc.sql("select label from reserved_subdomain order by label collate \"C\"")
                .query((row, number) -> Subdomain.of(row.getString("label")))
                .list();
    }

    /** These and no others, from the next creation on. */
    public void replace(Collection<Subdomain> labels) {
        String all = labels.stream().map(Subdomain::text).distinct().collect(Collectors.joining(",", "{", "}"));
        jdbc.sql(REPLACE).param("labels", all).update();
    }
}
