package dev.vpsclaude.server.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows there are that a command of this person can have written on the shared platform: equal counts mean that nothing was. */
public record WrittenRows(long events, long secrets, long claims) {

    public static WrittenRows of(Person person) {
        JdbcClient jdbc = RunningPlatform.shared().jdbc();
        String streams = "(select stream from event where payload ->> 'owner' = ?)";
        return new WrittenRows(
                count(jdbc, "select count(*) from event where stream in " + streams, person.id()),
                count(
                        jdbc,
                        "select count(*) from secret where purpose <> ? and tenant = "
                                + "(select id from account where username = '" + person.username() + "')",
                        ""),
                count(jdbc, "select count(*) from subdomain_claim where subdomain <> ?", ""));
    }

    private static long count(JdbcClient jdbc, String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
