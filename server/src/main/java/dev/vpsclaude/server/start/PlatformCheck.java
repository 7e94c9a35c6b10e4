package dev.vpsclaude.server.start;

import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformInspection.Finding;
import dev.vpsclaude.messages.platform.PlatformInspection.Severity;
import dev.vpsclaude.messages.platform.PlatformQuery.InspectPlatform;
import dev.vpsclaude.server.start.PlatformChoice.AtStart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has Coolify looked at before the first request is answered and the first wish performed, so that an operator hears of
 * mistakes at once and not with the first deployment. One that does not answer at all does not keep the platform down.
 */
final class PlatformCheck implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformCheck.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** After those who answer questions, which begin at 0, and before the web server and the worker, which come last. */
    private static final int PHASE = 1_000_000;

    private final QueryGateway queries;
    private final AtStart atStart;
    private volatile boolean running;

    PlatformCheck(QueryGateway queries, AtStart atStart) {
        this.queries = queries;
        this.atStart = atStart;
    }

    @Override
    public void start() {
        running = true;
        if (atStart != AtStart.OFF) {
            judge(inspection().findings());
        }
    }

    private void judge(List<Finding> findings) {
        boolean fatal = findings.stream().anyMatch(finding -> finding.severity() == Severity.FATAL);
        if (fatal && atStart == AtStart.REFUSE) {
            throw new InvalidSettings(findings.stream().map(Finding::sentence).toList());
        }
        findings.forEach(finding -> LOG.warn(finding.sentence()));
    }

    private PlatformInspection inspection() {
        try {
            return queries.query(new InspectPlatform(), PlatformInspection.class)
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return unknown();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.debug("Coolify could not be looked at.", failed);
            return unknown();
        }
    }

    private static PlatformInspection unknown() {
        return new PlatformInspection(List.of(new Finding(
                Severity.WARNING, "Coolify could not be looked at in time: see that it runs and is not overloaded.")));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
