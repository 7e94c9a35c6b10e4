package dev.vpsclaude.server.environment;

import dev.vpsclaude.command.environment.Subdomains;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each subdomain that is in use or was; its primary key makes a second claim impossible. What was given back
 * stays closed to others for the quarantine: old links and stored passwords must not lead to a stranger's box.
 */
@Component
class SubdomainTable implements Subdomains {

    private static final String OPEN_TO_OWNER = """
            (claim.released_at is not null and (claim.owner is not distinct from :owner
                or claim.released_at <= clock_timestamp() - :quarantine * interval '1 second'))""";

    private final JdbcClient jdbc;
    private final ReservedSubdomains reserved;
    private final Duration quarantine;

    SubdomainTable(
            JdbcClient jdbc,
            ReservedSubdomains reserved,
            @Value("${vpsclaude.subdomains.quarantine:30d}") Duration quarantine) {
        this.jdbc = jdbc;
        this.reserved = reserved;
        this.quarantine = quarantine;
    }

    @Override
    public void claim(Subdomain subdomain, EnvironmentId environment, UserId owner) {
        if (reserved.contains(subdomain)) {
            throw new CommandRefused(new Refusal.SubdomainReserved(subdomain));
        }
        int claimed = jdbc.sql("""
                        insert into subdomain_claim as claim (subdomain, environment, owner)
                        values (:subdomain, :environment, :owner)
                        on conflict (subdomain) do update
                        set environment = excluded.environment, owner = excluded.owner,
                            claimed_at = clock_timestamp(), released_at = null
                        where\s""" + OPEN_TO_OWNER)
                .param("subdomain", subdomain.text())
                .param("environment", environment.uuid())
                .param("owner", owner.uuid())
                .param("quarantine", quarantine.toSeconds())
                .update();
        if (claimed == 0) {
            throw new CommandRefused(new Refusal.SubdomainTaken(subdomain));
        }
    }

    @Override
    public void release(Subdomain subdomain, EnvironmentId environment) {
        jdbc.sql("update subdomain_claim set released_at = clock_timestamp()"
                        + " where subdomain = ? and environment = ? and released_at is null")
                .params(subdomain.text(), environment.uuid())
                .update();
    }

    /** How many a person has and has not given back. */
    int count(UserId owner) {
        return jdbc.sql("select count(*) from subdomain_claim where owner = ? and released_at is null")
                .param(owner.uuid())
                .query(Integer.class)
                .single();
    }

    /** Whether a claim by this person would be refused because of others. */
    boolean isTaken(Subdomain subdomain, UserId owner) {
        return jdbc.sql("select exists (select from subdomain_claim claim where subdomain = :subdomain and not "
                        + OPEN_TO_OWNER + ")")
                .param("subdomain", subdomain.text())
                .param("owner", owner.uuid())
                .param("quarantine", quarantine.toSeconds())
                .query(Boolean.class)
                .single();
    }
}
