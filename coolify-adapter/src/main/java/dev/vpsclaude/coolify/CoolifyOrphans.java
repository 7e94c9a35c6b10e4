package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.Orphan;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for applications with our mark that nothing here uses: one call. What is known here is read after Coolify has
 * answered, so that what was made before is known by then; what was removed meanwhile is too fresh to count.
 */
record CoolifyOrphans(CoolifyApi api, OngoingTable ongoing, ObservationTable observations, Standings standings) {

    PlatformOrphans look() {
        try {
            return new PlatformOrphans.Found(orphans(marked(api.applications())));
        } catch (CoolifyFailed failed) {
            return new PlatformOrphans.Unreadable(CoolifyExplanation.ofPlace(failed.trouble()));
        }
    }

    private static Map<CoolifyApplication, EnvironmentId> marked(List<CoolifyApplication> listed) {
        Map<CoolifyApplication, EnvironmentId> marked = new LinkedHashMap<>();
        listed.stream()
                .sorted(Comparator.comparing(CoolifyApplication::createdAt))
                .forEach(found -> CoolifyPlace.owner(found).ifPresent(owner -> marked.put(found, owner)));
        return marked;
    }

    private List<Orphan> orphans(Map<CoolifyApplication, EnvironmentId> marked) {
        if (marked.isEmpty()) {
            return List.of();
        }
        Set<EnvironmentId> claimed = Set.copyOf(marked.values());
        Set<ApplicationId> there =
                marked.keySet().stream().map(CoolifyApplication::id).collect(Collectors.toSet());
        OrphanRule rule = new OrphanRule(ongoing.environments(), observations.used(), standings.of(claimed), there);
        return marked.entrySet().stream()
                .flatMap(entry -> orphan(entry.getKey(), entry.getValue(), rule).stream())
                .toList();
    }

    private static Optional<Orphan> orphan(CoolifyApplication found, EnvironmentId claimed, OrphanRule rule) {
        return rule.reason(found.id(), claimed)
                .map(reason -> new Orphan(
                        found.id(),
                        found.name(),
                        claimed,
                        found.created().orElse(null),
                        container(found.state()),
                        reason));
    }

    private static Orphan.Container container(CoolifyApplicationState state) {
        return switch (state) {
            case PRESENT -> Orphan.Container.PRESENT;
            case EXITED -> Orphan.Container.ABSENT;
            case UNINTELLIGIBLE -> Orphan.Container.UNKNOWN;
        };
    }
}
