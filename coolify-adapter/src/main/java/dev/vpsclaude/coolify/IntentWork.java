package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an intent and performs it. No transaction is open while Coolify is spoken to. */
final class IntentWork {

    private static final Logger LOG = LoggerFactory.getLogger(IntentWork.class);

    private final IntentTable intents;
    private final CoolifyHttp http;
    private final CoolifySteps steps;
    private final Settlement settlement;
    private final String owner;
    private final Duration leaseTime;

    IntentWork(
            IntentTable intents,
            CoolifyHttp http,
            CoolifySteps steps,
            Settlement settlement,
            String owner,
            Duration leaseTime) {
        this.intents = intents;
        this.http = http;
        this.steps = steps;
        this.settlement = settlement;
        this.owner = owner;
        this.leaseTime = leaseTime;
    }

    /** Leases the next intent that is due. */
    Optional<Intent> next() {
        intents.dropUnwanted();
        return intents.lease(owner, leaseTime);
    }

    /** Performs an intent and settles it or puts it off. */
    void perform(Intent intent) {
        try (Heartbeat heartbeat = Heartbeat.begin(() -> intents.extend(intent, leaseTime), leaseTime)) {
            attempt(intent);
        } catch (LeaseLost lost) {
            LOG.info("Intent {} was taken over while it was being performed.", intent.id());
        } catch (RuntimeException unexpected) {
            LOG.warn("Intent {} could not be settled and is tried again.", intent.id(), unexpected);
            giveBack(intent);
        }
    }

    private void giveBack(Intent intent) {
        try {
            settlement.postpone(intent);
        } catch (RuntimeException unreachable) {
            LOG.warn("Intent {} stays leased until its lease expires: {}", intent.id(), unreachable.toString());
        }
    }

    private void attempt(Intent intent) {
        try {
            settlement.settle(intent, steps.perform(intent, () -> noteAsking(intent), api(intent)));
        } catch (CoolifyFailed failed) {
            settlement.settle(intent, failed.trouble());
        }
    }

    private void noteAsking(Intent intent) {
        if (!intents.noteAsking(intent)) {
            throw new LeaseLost();
        }
    }

    /** Before each call it is certain that nobody else has taken over; during the call the heartbeat sees to it. */
    private CoolifyApi api(Intent intent) {
        return new CoolifyApi(http, steps.place(), CoolifyUrgency.STEP, () -> {
            if (!intents.extend(intent, leaseTime)) {
                throw new LeaseLost();
            }
        });
    }
}
