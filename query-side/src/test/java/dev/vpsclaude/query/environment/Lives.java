package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentStep;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whole lives, and what the language allows to happen in them. */
final class Lives {

    private Lives() {}

    /** Everything that can happen, from the creation to the deletion. */
    static List<EnvironmentEvent> eventful(EnvironmentExamples box) {
        List<EnvironmentEvent> life = new ArrayList<>();
        life.add(box.created());
        life.add(box.renamed("Library"));
        life.addAll(box.built(1));
        life.addAll(List.of(
                box.abandoned(1, EnvironmentExamples.BROKEN),
                box.buildCancelled(1),
                box.applicationRemoved(),
                box.failed(1, false),
                box.reconfigured(2),
                box.passwordChanged()));
        life.addAll(box.built(2));
        life.addAll(List.of(
                box.buildFailed(2),
                box.troubled(2, DeploymentStep.PROBE),
                box.succeeded(2),
                box.drifted(Deviation.Kind.CONTAINER_GONE),
                box.driftEnded(),
                box.requested(3),
                box.generated(3),
                box.replacementBegun(3),
                box.abandoned(3, EnvironmentExamples.UNWANTED),
                box.buildCancelled(3),
                box.replacementUndone(3),
                box.cancelled(3, true),
                box.retired(),
                box.stopRequested(1),
                box.stopFailed(1),
                box.stopRequested(2),
                box.stopped(2),
                box.requested(4, DeploymentKind.START),
                box.failed(4, false),
                box.deletionRequested(3),
                box.applicationRemoved(),
                box.deleted(3)));
        return life;
    }

    /** All kinds of event, as the sealed types have them. */
    static Set<Class<?>> kinds() {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        collect(EnvironmentEvent.class, kinds);
        return kinds;
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                kinds.add(permitted);
            } else {
                collect(permitted, kinds);
            }
        }
    }
}
