package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.Deviation.Kind;
import dev.vpsclaude.messages.environment.EnvironmentId;
import java.util.ArrayList;
import java.util.List;

/**
 * What one application should be like, as the environment's processes have asked for it.
 *
 * @param seen the deviations at the last look, as a text to compare
 * @param reported those that the environment was told of last
 */
record Observation(
        EnvironmentId environment,
        ApplicationId application,
        String domain,
        String port,
        boolean running,
        String seen,
        String reported) {

    static List<Deviation> missing() {
        return List.of(new Deviation(Kind.APPLICATION_MISSING, "", ""));
    }

    /** A status that nobody understands says nothing about the container. */
    List<Deviation> compare(CoolifyApplication found) {
        List<Deviation> deviations = new ArrayList<>();
        if (running && found.state() == CoolifyApplicationState.EXITED) {
            deviations.add(new Deviation(Kind.CONTAINER_GONE, "running", "exited"));
        }
        if (!running && found.state() == CoolifyApplicationState.PRESENT) {
            deviations.add(new Deviation(Kind.CONTAINER_RUNNING, "stopped", "running"));
        }
        differs(Kind.NAME, CoolifyPlace.marker(environment), found.name(), deviations);
        if (!List.of(found.domains().split(",")).contains(domain)) {
            deviations.add(new Deviation(Kind.DOMAIN, domain, found.domains()));
        }
        differs(Kind.PORT, port, found.ports(), deviations);
        return deviations;
    }

    private static void differs(Kind kind, String expected, String found, List<Deviation> deviations) {
        if (!expected.equals(found)) {
            deviations.add(new Deviation(kind, expected, found));
        }
    }
}
