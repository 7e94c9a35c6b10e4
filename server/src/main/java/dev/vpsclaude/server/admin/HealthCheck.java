package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.admin.HealthCode.*;

import dev.vpsclaude.messages.environment.RowsQuery.CountSetAside;
import dev.vpsclaude.messages.environment.RowsQuery.Deletions;
import dev.vpsclaude.messages.environment.RowsQuery.ListDeletions;
import dev.vpsclaude.messages.platform.PlatformHealth;
import dev.vpsclaude.messages.platform.PlatformQuery.ShowPlatformHealth;
import dev.vpsclaude.postgres.deadline.PostgresDeadlineManager;
import dev.vpsclaude.saga.PutOffEvents;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.admin.HealthAnswers.Finding;
import dev.vpsclaude.server.secret.KeysInUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Looks at everything that can be looked at without asking Coolify. */
@Component
class HealthCheck {

    private static final Duration LONG_FOR_AN_ENVIRONMENT = Duration.ofMinutes(15);
    private static final Duration LONG_FOR_AN_ACCOUNT = Duration.ofHours(1);
    private static final int MOST = 1_000;

    private final QueryGateway queries;
    private final PostgresDeadlineManager deadlines;
    private final KeysInUse keys;
    private final ProcessorCheck processors;
    private final PeopleTable people;
    private final Installation installation;

    HealthCheck(
            QueryGateway queries,
            PostgresDeadlineManager deadlines,
            KeysInUse keys,
            ProcessorCheck processors,
            PeopleTable people,
            Installation installation) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.keys = keys;
        this.processors = processors;
        this.people = people;
        this.installation = installation;
    }

    List<Finding> findings(Instant now) {
        List<Finding> findings = new ArrayList<>();
        coolify(findings);
        history(findings);
        secrets(findings);
        deletions(now, findings);
        setup(findings);
        return findings;
    }

    private void coolify(List<Finding> findings) {
        switch (queries.query(new ShowPlatformHealth(), PlatformHealth.class).join()) {
            case ANSWERING -> {}
            case SILENT -> findings.add(COOLIFY_SILENT.found("Several calls in a row were not answered."));
            case REFUSING_CREDENTIALS -> findings.add(COOLIFY_REFUSES.found("The last calls were answered with 401."));
        }
    }

    private void history(List<Finding> findings) {
        int aside = queries.query(new CountSetAside(), Integer.class).join();
        if (aside > 0) {
            findings.add(ROWS_SET_ASIDE.found(count(aside, "environment") + " set aside."));
        }
        int putOff = deadlines.waiting(PutOffEvents.DEADLINE);
        if (putOff > 0) {
            findings.add(EVENTS_PUT_OFF.found(count(putOff, "event") + " put off."));
        }
        findings.addAll(processors.findings());
    }

    private void secrets(List<Finding> findings) {
        if (keys.findings().older() > 0) {
            findings.add(OLDER_MASTER_KEY.found(keys.findings().older() + " of them."));
        }
        if (!keys.findings().lost().isEmpty()) {
            findings.add(VALUES_LOST.found(keys.findings().lost() + "."));
        }
    }

    private void deletions(Instant now, List<Finding> findings) {
        List<String> stuck = queries.query(new ListDeletions(MOST), Deletions.class).join().since().entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(now.minus(LONG_FOR_AN_ENVIRONMENT)))
                .map(entry -> entry.getKey().text())
                .toList();
        if (!stuck.isEmpty()) {
            findings.add(DELETION_STUCK.found(count(stuck.size(), "environment") + ", silent for longer than "
                    + LONG_FOR_AN_ENVIRONMENT.toMinutes() + " minutes; the first is " + stuck.getFirst() + "."));
        }
        int accounts = people.goingAwaySince(now.minus(LONG_FOR_AN_ACCOUNT));
        if (accounts > 0) {
            findings.add(ACCOUNT_STUCK.found(count(accounts, "account") + " for longer than an hour."));
        }
    }

    private void setup(List<Finding> findings) {
        if (installation.simulated()) {
            findings.add(SIMULATED.found("COOLIFY_API_URL is not set."));
        }
        if (people.administrators() == 1) {
            findings.add(ONE_ADMINISTRATOR.found("Nobody else could let that one in again."));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
