package dev.vpsclaude.coolify;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at Coolify in turns while anything is watched, on one node at a time; asks nothing when nothing is watched. */
final class CoolifyWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(CoolifyWatcher.class);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(2);

    private final WatchTable watches;
    private final CoolifyWatch watch;
    private final CoolifyApi api;
    private final CoolifyApi urgent;
    private final String owner;
    private final Duration leaseTime;
    private final Duration pollInterval;
    private String lastTrouble = "";

    CoolifyWatcher(
            WatchTable watches,
            CoolifyWatch watch,
            CoolifyHttp http,
            CoolifyPlace place,
            String owner,
            Duration leaseTime,
            Duration pollInterval) {
        this.watches = watches;
        this.watch = watch;
        this.api = new CoolifyApi(http, place, CoolifyUrgency.POLL, this::keepRight);
        this.urgent = new CoolifyApi(http, place, CoolifyUrgency.STEP, this::keepRight);
        this.owner = owner;
        this.leaseTime = leaseTime;
        this.pollInterval = pollInterval;
    }

    Loop loop(Bell bell) {
        return new Loop("coolify-watcher", bell, this::round, () -> watches.release(owner));
    }

    /** One turn. @return how long to wait for the next */
    Duration round() {
        if (watches.isEmpty()) {
            return pollInterval.compareTo(LONGEST_IDLE) < 0 ? pollInterval : LONGEST_IDLE;
        }
        return watches.hold(owner, leaseTime) ? look() : pollInterval;
    }

    private Duration look() {
        try {
            watch.look(api, urgent);
            lastTrouble = "";
            return pollInterval;
        } catch (LeaseLost lost) {
            return pollInterval;
        } catch (CoolifyFailed failed) {
            return afterTrouble(failed.trouble());
        }
    }

    private Duration afterTrouble(CoolifyTrouble trouble) {
        if (!trouble.toString().equals(lastTrouble)) {
            lastTrouble = trouble.toString();
            LOG.warn("Coolify cannot be watched for now: {}", trouble);
        }
        return trouble instanceof CoolifyTrouble.Passing passing
                        && passing.after().compareTo(pollInterval) > 0
                ? passing.after()
                : pollInterval;
    }

    private void keepRight() {
        if (!watches.hold(owner, leaseTime)) {
            throw new LeaseLost();
        }
    }
}
