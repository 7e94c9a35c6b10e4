package dev.vpsclaude.server.audit;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Signs the end of the log and enters what was only counted, every ten seconds if there is anything, and at the end. */
@Component
class AuditRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRounds.class);
    private static final long SECONDS = 10;

    private final RequestNotes notes;
    private final HeadSigner signer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit").daemon().factory());
    private volatile boolean running;

    AuditRounds(RequestNotes notes, HeadSigner signer) {
        this.notes = notes;
        this.signer = signer;
    }

    @Override
    public void start() {
        running = true;
        clock.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        tryTo(() -> {
            notes.enterAllRepetitions();
            signer.sign();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        tryTo(() -> {
            notes.enterRepetitions();
            signer.round();
        });
    }

    /** A database that is away is somebody else's to complain about; a disk that is full is not. */
    private static void tryTo(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException full) {
            LOG.error("The end of the audit log could not be signed: {}", full.getMessage());
        } catch (RuntimeException away) {
            LOG.debug("The audit log cannot be looked after for now.", away);
        }
    }
}
