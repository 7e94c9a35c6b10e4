package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentStanding;
import dev.vpsclaude.messages.platform.Orphan;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether an application is an orphan. Where something is under way it is none, whatever it looks like.
 *
 * @param ongoing environments for which something is asked of Coolify, or was until a moment ago
 * @param used the application that each environment's processes have last worked on
 * @param standings environments as the history knows them
 * @param there the marked applications that Coolify has
 */
record OrphanRule(
        Set<EnvironmentId> ongoing,
        Map<EnvironmentId, ApplicationId> used,
        Map<EnvironmentId, EnvironmentStanding> standings,
        Set<ApplicationId> there) {

    Optional<Orphan.Reason> reason(ApplicationId application, EnvironmentId claimed) {
        if (application.equals(used.get(claimed)) || ongoing.contains(claimed)) {
            return Optional.empty();
        }
        EnvironmentStanding standing = standings.get(claimed);
        return standing == null
                ? Optional.of(Orphan.Reason.ENVIRONMENT_UNKNOWN)
                : switch (standing) {
                    case UNDER_WAY -> Optional.empty();
                    case DELETED -> Optional.of(Orphan.Reason.ENVIRONMENT_DELETED);
                    case SETTLED -> Optional.of(beside(claimed));
                };
    }

    private Orphan.Reason beside(EnvironmentId claimed) {
        ApplicationId its = used.get(claimed);
        return its != null && there.contains(its) ? Orphan.Reason.SECOND_APPLICATION : Orphan.Reason.UNUSED_APPLICATION;
    }
}
