package dev.vpsclaude.coolify;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** Performs what is due, several intents at a time; intents of one environment one after the other. */
final class CoolifyWorker {

    private static final Duration UNTIL_RUNG = Duration.ofSeconds(10);
    private static final long SHUTDOWN_SECONDS = 20;

    private final IntentWork work;
    private final Bell bell;
    private final OkHttpClient client;
    private final Duration idle;
    private final int workers;
    private final Semaphore free;

    /** @param idle how long to wait before looking for what another node has noted */
    CoolifyWorker(IntentWork work, Bell bell, OkHttpClient client, Duration idle, int workers) {
        this.work = work;
        this.bell = bell;
        this.client = client;
        this.idle = idle;
        this.workers = workers;
        this.free = new Semaphore(workers);
    }

    Loop loop() {
        return new Loop("coolify-worker", bell, this::round, this::finish);
    }

    private Duration round() {
        if (!free.tryAcquire()) {
            return UNTIL_RUNG;
        }
        Optional<Intent> next = Optional.empty();
        try {
            next = work.next();
        } finally {
            if (next.isEmpty()) {
                free.release();
            }
        }
        next.ifPresent(intent -> Thread.ofPlatform().name(intent.id()).start(() -> perform(intent)));
        return next.isEmpty() ? idle : Duration.ZERO;
    }

    private void perform(Intent intent) {
        try {
            work.perform(intent);
        } finally {
            free.release();
            bell.ring();
        }
    }

    /** Lets what is under way end by itself, then by force; either way its lease is given back. */
    private void finish() {
        try {
            if (!free.tryAcquire(workers, SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                client.dispatcher().cancelAll();
                free.acquire(workers);
            }
            free.release(workers);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
