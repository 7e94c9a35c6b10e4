package dev.vpsclaude.server.environment;

import dev.vpsclaude.command.environment.Subdomains;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Subdomain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each subdomain in use; its primary key makes a second claim impossible. */
@Component
class SubdomainTable implements Subdomains {

    private final JdbcClient jdbc;

    SubdomainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void claim(Subdomain subdomain, EnvironmentId environment) {
        int claimed = jdbc.sql(
                        "insert into subdomain_claim (subdomain, environment) values (?, ?) on conflict do nothing")
                .params(subdomain.text(), environment.uuid())
                .update();
        if (claimed == 0) {
            throw new CommandRefused(new Refusal.SubdomainTaken(subdomain));
        }
    }

    @Override
    public void release(Subdomain subdomain, EnvironmentId environment) {
        jdbc.sql("delete from subdomain_claim where subdomain = ? and environment = ?")
                .params(subdomain.text(), environment.uuid())
                .update();
    }

    boolean isTaken(Subdomain subdomain) {
        return jdbc.sql("select exists (select 1 from subdomain_claim where subdomain = ?)")
                .param(subdomain.text())
                .query(Boolean.class)
                .single();
    }
}
