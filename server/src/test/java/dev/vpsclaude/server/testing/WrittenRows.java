package dev.vpsclaude.server.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows there are that a command of this person can have written on the shared platform: equal counts mean that
 * nothing was.
 *
 * @param strayClaims subdomains that are claimed for no environment, by whomever; others come and go with other tests
 */
public record WrittenRows(long events, long secrets, long strayClaims) {

    public static WrittenRows of(Person person) {
        JdbcClient jdbc = RunningPlatform.shared().jdbc();
        return new WrittenRows(
                count(jdbc.sql("select count(*) from event where stream in"
                                + " (select stream from event where payload ->> 'owner' = ?)")
                        .param(person.id())),
                count(jdbc.sql("select count(*) from secret where tenant = (select id from account where username = ?)")
                        .param(person.username())),
                count(jdbc.sql("select count(*) from subdomain_claim where subdomain not in"
                        + " (select payload ->> 'subdomain' from event where payload ->> 'subdomain' is not null)")));
    }

    private static long count(JdbcClient.StatementSpec statement) {
        return statement.query(Long.class).single();
    }
}
