package dev.vpsclaude.server.admin;

import static dev.vpsclaude.server.admin.HealthCode.COOLIFY_UNSEEN;
import static dev.vpsclaude.server.admin.HealthCode.COOLIFY_UNUSABLE;
import static dev.vpsclaude.server.admin.HealthCode.COOLIFY_WRONG;
import static dev.vpsclaude.server.admin.HealthCode.ORPHANS;

import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import dev.vpsclaude.messages.platform.PlatformQuery.InspectPlatform;
import dev.vpsclaude.messages.platform.PlatformQuery.ListOrphans;
import dev.vpsclaude.server.admin.HealthAnswers.Finding;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks Coolify itself, in a few calls; one look at a time, since Coolify allows all of us only so many. */
@Component
class CoolifyCheck {

    private static final int LONGEST_SECONDS = 15;

    private static final PlatformInspection.Finding UNSEEN = new PlatformInspection.Finding(
            PlatformInspection.Severity.WARNING,
            "Coolify did not answer in time: see that it runs and is not overloaded.");

    private final QueryGateway queries;
    private final Semaphore looking = new Semaphore(1);

    CoolifyCheck(QueryGateway queries) {
        this.queries = queries;
    }

    List<Finding> findings() {
        if (!looking.tryAcquire()) {
            return List.of(COOLIFY_UNSEEN.found("Somebody else is looking at this moment."));
        }
        try {
            return Stream.concat(inspection(), orphans()).toList();
        } finally {
            looking.release();
        }
    }

    private Stream<Finding> inspection() {
        return queries
                .query(new InspectPlatform(), PlatformInspection.class)
                .exceptionally(failed -> new PlatformInspection(List.of(UNSEEN)))
                .completeOnTimeout(new PlatformInspection(List.of(UNSEEN)), LONGEST_SECONDS, TimeUnit.SECONDS)
                .join()
                .findings()
                .stream()
                .map(finding -> kind(finding).found(finding.sentence()));
    }

    private static HealthCode kind(PlatformInspection.Finding finding) {
        return finding.severity() == PlatformInspection.Severity.FATAL ? COOLIFY_UNUSABLE : COOLIFY_WRONG;
    }

    private Stream<Finding> orphans() {
        return switch (queries.query(new ListOrphans(), PlatformOrphans.class).join()) {
            case PlatformOrphans.Found it -> it.orphans().stream().limit(1).map(one -> found(it));
            case PlatformOrphans.Unreadable it ->
                Stream.of(COOLIFY_UNSEEN.found(it.reason().explanation()));
        };
    }

    private static Finding found(PlatformOrphans.Found orphans) {
        return ORPHANS.found(orphans.orphans().size() + " of them.");
    }
}
