package dev.vpsclaude.bench.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many clients at once, each doing the same again as soon as it has its answer. */
public final class Load {

    private Load() {}

    /** Goes on for so long and tells how long each single request took, in nanoseconds. */
    public static List<Long> run(List<Client> clients, Duration time, Consumer<Client> request) {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        clients.forEach(client -> tasks.add(() -> repeat(client, end, request)));
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : threads.invokeAll(tasks)) {
                all.addAll(one.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The load broke off", e);
        }
    }

    /** Goes on for so long, and longer if the machine is too busy for so many requests in that time. */
    public static void warmUp(List<Client> clients, Duration time, int requests, Consumer<Client> request) {
        int done = run(clients, time, request).size();
        while (done < requests) {
            done += run(clients, Duration.ofSeconds(1), request).size();
        }
    }

    private static List<Long> repeat(Client client, long end, Consumer<Client> request) {
        List<Long> nanos = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            request.accept(client);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }
}
