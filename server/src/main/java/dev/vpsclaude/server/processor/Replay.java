package dev.vpsclaude.server.processor;

import dev.vpsclaude.postgres.eventstore.PostgresEventStore;
import dev.vpsclaude.query.environment.ReadModel;
import dev.vpsclaude.server.axon.DatabaseTrouble;
import dev.vpsclaude.server.processor.ReplayRow.Difference;
import dev.vpsclaude.server.processor.ReplayRow.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a read model anew beside the rows that are shown, and puts it in their place in one transaction. Each step is a
 * transaction that leaves behind how far it came, so that any node may take the next one after this one is gone. Nothing of
 * it can reach Coolify: what is handed the events are projections, which have rows to write and nothing else.
 */
@Component
class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int BATCH = 500;
    private static final int LAST = 1_000;

    /** The projections of one replay, and what they remember of the rows that they wrote. */
    private record Session(UUID replay, Projecting projecting) {}

    private final ReplayTable replays;
    private final TokenRows tokens;
    private final PostgresEventStore store;
    private final List<ReadModel> models;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final int batch;
    private final int last;
    private @Nullable Session session;

    @Autowired
    Replay(
            ReplayTable replays,
            TokenRows tokens,
            PostgresEventStore store,
            List<ReadModel> models,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this(replays, tokens, store, models, jdbc, transactions, BATCH, LAST);
    }

    /**
     * @param batch how many events are read in one step
     * @param last how few of them are read while the rows that are shown wait
     */
    Replay(
            ReplayTable replays,
            TokenRows tokens,
            PostgresEventStore store,
            List<ReadModel> models,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            int batch,
            int last) {
        this.replays = replays;
        this.tokens = tokens;
        this.store = store;
        this.models = models;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.batch = batch;
        this.last = last;
    }

    /** Whether rows of this processor can be made anew. */
    boolean isPossible(String processor) {
        return models.stream().anyMatch(model -> model.processor().equals(processor));
    }

    /** The tables in which rows of this processor are made anew. */
    Shadow shadow(String processor) {
        return new Shadow(
                jdbc,
                processor,
                models.stream()
                        .filter(model -> model.processor().equals(processor))
                        .flatMap(model -> model.tables().stream())
                        .toList());
    }

    /**
     * Goes on with whatever is under way, for not much longer than a batch. To be called by one thread.
     *
     * @return whether there is more to do at once
     * @throws RuntimeException if the database cannot be asked for now
     */
    boolean step() {
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(tx -> replays.take().map(this::goOn).orElse(false)));
        } catch (RuntimeException e) {
            Session failed = session;
            session = null;
            if (failed == null || DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            giveUp(failed.replay(), e);
            return false;
        }
    }

    private boolean goOn(ReplayRow row) {
        Session current = session(row);
        Shadow shadow = shadow(row.processor());
        if (row.beganAt() == null) {
            shadow.create();
            replays.began(row.id());
        }
        if (tokens.position(row.processor()) - row.position() <= last) {
            return finish(row, current.projecting(), shadow);
        }
        replays.reached(row.id(), project(row.position(), batch, current.projecting(), shadow));
        return true;
    }

    private Session session(ReplayRow row) {
        Session known = session;
        if (known != null && known.replay().equals(row.id())) {
            return known;
        }
        List<ReadModel> ours = models.stream()
                .filter(model -> model.processor().equals(row.processor()))
                .toList();
        Session fresh = new Session(row.id(), new Projecting(ours));
        session = fresh;
        return fresh;
    }

    /** @return up to where it came */
    private long project(long position, int most, Projecting projecting, Shadow shadow) {
        List<TrackedEventMessage<?>> events = store.after(position, most);
        shadow.within(() -> projecting.project(events));
        return events.getLast().trackingToken().position().orElseThrow();
    }

    /** The rows that are shown stand still meanwhile, at the very event up to which the new ones are made. */
    private boolean finish(ReplayRow row, Projecting projecting, Shadow shadow) {
        tokens.lock(row.processor());
        long shown = tokens.position(row.processor());
        long position = row.position();
        while (position < shown) {
            position = project(position, (int) Math.min(batch, shown - position), projecting, shadow);
        }
        shadow.keepOthersFromWriting();
        conclude(row, shadow, position, trouble(shadow, position, shown));
        session = null;
        return false;
    }

    private static Optional<Trouble> trouble(Shadow shadow, long position, long shown) {
        return position > shown
                ? Optional.of(new Trouble("The processor was taken back to an earlier event meanwhile.", 0, "", ""))
                : shadow.setAside();
    }

    private void conclude(ReplayRow row, Shadow shadow, long position, Optional<Trouble> trouble) {
        trouble.ifPresentOrElse(it -> replays.failed(row.id(), it), () -> {
            List<Difference> differences = shadow.compare();
            if (!row.compareOnly() && differences.stream().anyMatch(Difference::isAny)) {
                shadow.takeThePlaceOfWhatIsShown();
                tokens.takeAway(row.processor());
            }
            replays.done(row.id(), position, differences);
        });
        shadow.drop();
    }

    private void giveUp(UUID replay, RuntimeException error) {
        Trouble trouble = trouble(error);
        LOG.error("A replay is given up at position {}: {}", trouble.position(), trouble.message());
        transactions.executeWithoutResult(tx -> replays.take()
                .filter(row -> row.id().equals(replay))
                .ifPresent(row -> {
                    replays.failed(replay, trouble);
                    shadow(row.processor()).drop();
                }));
    }

    private static Trouble trouble(RuntimeException error) {
        if (error instanceof Projecting.Failed failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Failures.At at = FailingEvents.at(failed.event(), true);
            return new Trouble(Failures.where(cause), at.position(), at.stream(), at.type());
        }
        return new Trouble(Failures.where(error), 0, "", "");
    }
}
