package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDrift;
import dev.vpsclaude.messages.origin.SystemActor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what Coolify holds with what was asked of it, on one node at a time: one call for all applications. A deviation
 * counts when it was seen at two looks, so that a container that Coolify is just exchanging is none; what has not
 * changed is not told again.
 */
final class CoolifyObserver {

    private static final Logger LOG = LoggerFactory.getLogger(CoolifyObserver.class);

    private final ObservationTable observations;
    private final WatchTable watches;
    private final Reports reports;
    private final CoolifyApi api;
    private final String owner;
    private final Duration leaseTime;
    private final Duration interval;

    CoolifyObserver(
            ObservationTable observations,
            WatchTable watches,
            Reports reports,
            CoolifyHttp http,
            CoolifyPlace place,
            String owner,
            Duration leaseTime,
            Duration interval) {
        this.observations = observations;
        this.watches = watches;
        this.reports = reports;
        this.api = new CoolifyApi(http, place, CoolifyUrgency.POLL, this::keepRight);
        this.owner = owner;
        this.leaseTime = leaseTime;
        this.interval = interval;
    }

    Loop loop(Bell bell) {
        return new Loop("coolify-observer", bell, this::round, () -> {});
    }

    /** One turn. @return how long to wait for the next */
    Duration round() {
        List<Observation> active = observations.active();
        if (!active.isEmpty() && watches.hold(owner, leaseTime)) {
            look(active);
        }
        return interval;
    }

    private void look(List<Observation> active) {
        try {
            Map<ApplicationId, CoolifyApplication> listed = api.applications().stream()
                    .collect(Collectors.toMap(CoolifyApplication::id, Function.identity(), (one, same) -> one));
            for (Observation observation : active) {
                CoolifyApplication found = listed.get(observation.application());
                saw(observation, found != null ? observation.compare(found) : searched(observation));
            }
        } catch (LeaseLost lost) {
            LOG.debug("Another node observes.");
        } catch (CoolifyFailed failed) {
            LOG.debug("Coolify cannot be observed for now: {}", failed.trouble());
        }
    }

    /** Not being listed is no proof: somebody may have moved it to another project. */
    private List<Deviation> searched(Observation observation) {
        try {
            return observation.compare(api.application(observation.application()));
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return Observation.missing();
            }
            throw failed;
        }
    }

    private void saw(Observation observation, List<Deviation> deviations) {
        String now = deviations.toString();
        if (!now.equals(observation.seen())) {
            observations.saw(observation, now);
        } else if (!now.equals(observation.reported())) {
            report(observation, deviations);
        }
    }

    /** What cannot be told now is told after the next look, and must not keep others from being told. */
    private void report(Observation observation, List<Deviation> deviations) {
        RecordDrift report = new RecordDrift(observation.environment(), observation.application(), deviations);
        try {
            reports.deliver(
                    Cause.NONE.reportedBy(SystemActor.OBSERVER),
                    () -> observations.reported(observation, deviations.toString()),
                    List.of(report));
        } catch (RuntimeException failed) {
            LOG.warn("{} could not be told what was seen of it.", observation.environment(), failed);
        }
    }

    private void keepRight() {
        if (!watches.hold(owner, leaseTime)) {
            throw new LeaseLost();
        }
    }
}
