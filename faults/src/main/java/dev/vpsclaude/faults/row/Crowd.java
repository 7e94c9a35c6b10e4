package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** Many clients who do the same again and again, and what they were told. */
final class Crowd implements AutoCloseable {

    private final AtomicBoolean leaving = new AtomicBoolean();
    private final List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param each what the client with this number does in one turn */
    Crowd(int clients, IntFunction<Reply> each) {
        for (int client = 0; client < clients; client++) {
            int number = client;
            threads.submit(() -> {
                while (!leaving.get()) {
                    replies.add(each.apply(number));
                }
            });
        }
    }

    /** All at once, each only one time. */
    static List<Reply> once(int clients, IntFunction<Reply> each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> all = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                all.add(() -> each.apply(number));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> future : threads.invokeAll(all)) {
                replies.add(future.get());
            }
            return replies;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    int size() {
        return replies.size();
    }

    /** What was told since this number, only those that are neither good nor a client's own fault nor "later". */
    List<Reply> bad(int since) {
        synchronized (replies) {
            return replies.subList(since, replies.size()).stream()
                    .filter(reply -> reply.status() == 0 || reply.status() >= 500)
                    .filter(reply -> reply.status() != 503 || reply.retryAfter().isEmpty())
                    .toList();
        }
    }

    /** How many got no answer, or only the beginning of one. */
    long lost() {
        synchronized (replies) {
            return replies.stream().filter(reply -> reply.status() == 0).count();
        }
    }

    long good(int since) {
        synchronized (replies) {
            return replies.subList(since, replies.size()).stream()
                    .filter(Reply::good)
                    .count();
        }
    }

    /** Waits until each has finished its turn. */
    @Override
    public void close() {
        leaving.set(true);
        threads.close();
    }
}
