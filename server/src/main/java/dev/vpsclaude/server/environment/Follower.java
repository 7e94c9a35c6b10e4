package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.EnvironmentQuery.ListChanges;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.query.environment.ChangeFeed;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Deployment;
import dev.vpsclaude.server.environment.EnvironmentAnswers.Environment;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. Changes wait in a queue and a thread of the stream's own writes them, so that a slow reader delays
 * nobody; one that falls too far behind is cut off and comes back with the id it has.
 */
final class Follower implements ChangeFeed.Follower {

    private static final int MOST_WAITING = 1_000;
    private static final Changes HEARTBEAT = new Changes(List.of(), List.of());

    private record Item(Stamp stamp, String event, Object data) {}

    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Supplier<Changes>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Installation installation;
    private final LongFunction<Changes> changesSince;
    private Runnable end = () -> {};
    private volatile boolean open = true;
    private long sent;

    /** @param sent the position that the reader has, or from which on changes are of interest */
    Follower(Installation installation, QueryGateway queries, UserId owner, long sent) {
        this.installation = installation;
        this.changesSince = position -> changedSince(position, owner, queries);
        this.sent = sent;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(e -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    void onEnd(Runnable newEnd) {
        end = newEnd;
    }

    @Override
    public void changed(Changes changes) {
        offer(() -> changes);
    }

    @Override
    public void lookAgain() {
        offer(() -> changesSince.apply(sent));
    }

    private void offer(Supplier<Changes> changes) {
        if (!waiting.offer(changes)) {
            close();
        }
    }

    /** Asks for a sign of life; false when the stream has ended. */
    boolean beat() {
        if (open) {
            offer(() -> HEARTBEAT);
        }
        return open;
    }

    private void start(Runnable first) {
        Thread.ofVirtual().name("sse").start(() -> {
            try {
                first.run();
                write();
            } finally {
                close();
            }
        });
    }

    /**
     * Writes to the reader from now on, beginning with what changed between the position that it has and now. Newer
     * changes are waiting in the queue already.
     */
    void start() {
        start(() -> {
            send(HEARTBEAT);
            send(changesSince.apply(sent));
        });
    }

    /**
     * Environments and deployments are read one after the other: only what is the same twice was true at one time, and
     * anything else would make a row look sent that was not.
     */
    private static Changes changedSince(long position, UserId owner, QueryGateway queries) {
        ListChanges query = new ListChanges(owner, position);
        Changes before = queries.query(query, Changes.class).join();
        Changes now = queries.query(query, Changes.class).join();
        while (!now.equals(before)) {
            before = now;
            now = queries.query(query, Changes.class).join();
        }
        return now;
    }

    void close() {
        if (open) {
            open = false;
            end.run();
            waiting.offer(() -> HEARTBEAT); // Wakes the writer, so that it sees the end.
            complete();
        }
    }

    private void complete() {
        try {
            emitter.complete();
        } catch (IllegalStateException e) {
            open = false; // The container has ended the answer already.
        }
    }

    private void write() {
        try {
            while (open) {
                send(waiting.take().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private void send(Changes changes) {
        try {
            List<Item> items = items(changes);
            if (items.isEmpty()) {
                emitter.send(SseEmitter.event().comment("alive"));
            }
            for (int i = 0; i < items.size(); i++) {
                send(items.get(i), i == items.size() - 1);
            }
        } catch (IOException | IllegalStateException e) {
            close();
        }
    }

    /** Only the last item carries the id: a reader that got but a part of a change asks for all of it again. */
    private void send(Item item, boolean last) throws IOException {
        SseEmitter.SseEventBuilder event = SseEmitter.event().name(item.event()).data(item.data());
        sent = Math.max(sent, item.stamp().position());
        emitter.send(last ? event.id(Long.toString(sent)) : event);
    }

    private List<Item> items(Changes changes) {
        Stream<Item> environments = changes.environments().stream()
                .map(view -> view.condition().deleted()
                        ? new Item(
                                view.stamp(),
                                "environment-deleted",
                                Map.of("id", view.id().text()))
                        : new Item(view.stamp(), "environment", Environment.of(view, installation)));
        Stream<Item> deployments =
                changes.deployments().stream().map(view -> new Item(view.stamp(), "deployment", Deployment.of(view)));
        return Stream.concat(deployments, environments)
                .filter(item -> item.stamp().position() > sent)
                .sorted(Comparator.comparingLong(item -> item.stamp().position()))
                .toList();
    }
}
