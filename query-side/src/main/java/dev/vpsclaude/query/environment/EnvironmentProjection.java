package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rows of environments from their events. Rows and the position up to which events were read are written in
 * one transaction; whoever follows the rows is told when it has been committed.
 */
@ProcessingGroup("environments")
public class EnvironmentProjection {

    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentProjection.class);
    private static final String BATCH = EnvironmentProjection.class.getName();

    private final Tables tables;
    private final RecentRows recent = new RecentRows();
    private final ChangeFeed feed;
    private final RowFold fold;

    EnvironmentProjection(Tables tables, ChangeFeed feed, RowFold fold) {
        this.tables = tables;
        this.feed = feed;
        this.fold = fold;
    }

    @EventHandler
    void on(
            EnvironmentEvent event,
            @SequenceNumber long version,
            @Timestamp Instant at,
            TrackingToken token,
            UnitOfWork<?> work) {
        Stamp stamp = new Stamp(version, token.position().orElseThrow(), at);
        batch(work).add(new StampedEvent(event, stamp));
    }

    /**
     * Whoever takes the processor over reads the rows anew: they may be others than those that were written here, since
     * they can be made anew meanwhile.
     */
    public void forgetRows() {
        recent.clear();
    }

    @ResetHandler
    void reset() {
        recent.clear();
        tables.clear();
    }

    private Batch batch(UnitOfWork<?> work) {
        return work.getOrComputeResource(BATCH, key -> begin(work));
    }

    private Batch begin(UnitOfWork<?> work) {
        Batch batch = new Batch(tables, recent, fold);
        work.onPrepareCommit(w -> {
            var changes = batch.project();
            w.afterCommit(committed -> {
                recent.keep(changes.environments());
                feed.publish(changes);
                batch.failures().forEach(EnvironmentProjection::raiseAlarm);
            });
        });
        return batch;
    }

    private static void raiseAlarm(SetAside aside) {
        LOG.error(
                "The rows of {} are set aside at version {}: {} could not be taken, {}.",
                aside.environment(),
                aside.first().version(),
                aside.eventType(),
                aside.error());
    }
}
