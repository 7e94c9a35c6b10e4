package dev.vpsclaude.server.quota;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.AccountBeingDeleted;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many things a person may have: everybody's numbers, and those that administrators have set for one person. */
@Component
public class Quotas {

    /** The largest number that can be set. */
    public static final int LARGEST = 100_000;

    /** Held until the transaction ends; the first number tells these locks from any others. */
    private static final String WAIT_FOR_OTHERS = "select pg_advisory_xact_lock(1936419692, hashtext(?))";

    private static final String MOST = """
            select coalesce(own.most, quota.most) as most,
                exists (select from account where id = :owner and closing_at is not null) as closing
            from quota left join account_quota own on own.name = quota.name and own.account = :owner
            where quota.name = :name
            """;

    private static final String USES = """
            select quota.name, coalesce(own.most, quota.most) as most, own.most is not null as own,
                case quota.name
                    when 'ENVIRONMENTS' then
                        (select count(*) from subdomain_claim where owner = :owner and released_at is null)
                    when 'SKILLS' then (select count(*) from equipment where owner = :owner and kind = 'SKILL')
                    else (select count(*) from equipment where owner = :owner and kind = 'MCP_SERVER') end as used
            from quota left join account_quota own on own.name = quota.name and own.account = :owner
            """;

    private final JdbcClient jdbc;

    public Quotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else gives the same person anything that counts. */
    public void waitForOthers(UserId owner) {
        jdbc.sql(WAIT_FOR_OTHERS)
                .param(owner.text())
                .query((row, number) -> owner)
                .list();
    }

    /**
     * How many the person may have now; ask when the others have been waited for.
     *
     * @throws CommandRefused with {@code AccountBeingDeleted} when they get nothing any more
     */
    public int most(UserId owner, Quota quota) {
        return jdbc.sql(MOST)
                .param("owner", owner.uuid())
                .param("name", quota.name())
                .query((row, number) -> {
                    if (row.getBoolean("closing")) {
                        throw new CommandRefused(new AccountBeingDeleted());
                    }
                    return row.getInt("most");
                })
                .single();
    }

    /** What the person has and may have. */
    public Map<Quota, Use> uses(UserId owner) {
        Map<Quota, Use> uses = new EnumMap<>(Quota.class);
        jdbc.sql(USES)
                .param("owner", owner.uuid())
                .query((row, number) -> uses.put(
                        Quota.valueOf(row.getString("name")),
                        new Use(row.getInt("used"), row.getInt("most"), row.getBoolean("own"))))
                .list();
        return uses;
    }

    /** Everybody's numbers. */
    public Map<Quota, Integer> everybodys() {
        Map<Quota, Integer> most = new EnumMap<>(Quota.class);
        jdbc.sql("select name, most from quota")
                .query((row, number) -> most.put(Quota.valueOf(row.getString("name")), row.getInt("most")))
                .list();
        return most;
    }

    /** From the next creation on, for everybody who has no number of their own. What is not named stays. */
    void change(Map<Quota, Integer> most) {
        most.forEach((quota, number) -> jdbc.sql("update quota set most = ? where name = ?")
                .params(number, quota.name())
                .update());
    }

    /** The person's own numbers are these from now on, and everybody's where none is named. */
    public void allow(UserId account, Map<Quota, Integer> most) {
        jdbc.sql("delete from account_quota where account = ?")
                .param(account.uuid())
                .update();
        most.forEach((quota, number) -> jdbc.sql("insert into account_quota (account, name, most) values (?, ?, ?)")
                .params(account.uuid(), quota.name(), number)
                .update());
    }
}
