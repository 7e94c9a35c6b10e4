package dev.vpsclaude.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tests whether what a user named can be reached. What comes out is coarse, is there after the time of a whole call at the
 * latest, and never earlier than the least time of a test.
 */
public final class ConnectionTest implements AutoCloseable {

    private final ConnectionTestProperties properties;
    private final DatabaseCheck databases;
    private final RemoteCheck remotes;
    private final Semaphore places;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("connection-test-", 0).factory());

    /** With the names and the trusted authorities of this machine. */
    public ConnectionTest(ConnectionTestProperties properties) {
        this(properties, Resolver.ofThisMachine(), Trust.ofThisMachine());
    }

    ConnectionTest(ConnectionTestProperties properties, Resolver resolver, Trust trust) {
        this.properties = properties;
        GuardedSockets sockets = new GuardedSockets(
                new AddressPolicy(properties.allowedRanges(), properties.ownAddresses()),
                resolver,
                properties.connectTimeout());
        databases = new DatabaseCheck(sockets, new TlsUpgrade(trust));
        remotes = new RemoteCheck(sockets, trust, properties.allowHttp(), properties.httpPorts());
        places = new Semaphore(properties.parallel());
    }

    /**
     * Tests a target in the caller's time.
     *
     * @throws InterruptedException if the caller is to stop waiting; the test is given up then
     */
    public ConnectionResult test(Target target) throws InterruptedException {
        try (Attempt attempt = new Attempt(properties.callTimeout())) {
            Outcome outcome = outcome(target, attempt);
            ConnectionResult result = attempt.result(outcome);
            sleep(properties.minimumTime().minus(attempt.elapsed()));
            return lasting(result, attempt.elapsed());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Outcome outcome(Target target, Attempt attempt) throws InterruptedException {
        Duration limit = properties.callTimeout();
        if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Outcome.TIMEOUT;
        }
        Future<Outcome> running = threads.submit(() -> inItsPlace(target, attempt));
        try {
            return running.get(Math.max(0, limit.minus(attempt.elapsed()).toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Outcome.TIMEOUT;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A connection test broke.", broken.getCause());
        }
    }

    /** The place is free when the thread is, and not when its test is given up: a question to DNS cannot be cut short. */
    private Outcome inItsPlace(Target target, Attempt attempt) {
        try {
            perform(target, attempt);
            return Outcome.OK;
        } catch (IOException failed) {
            return outcome(failed);
        } finally {
            places.release();
        }
    }

    private void perform(Target target, Attempt attempt) throws IOException {
        switch (target) {
            case Target.Database database -> databases.perform(database.connection(), attempt);
            case Target.Remote remote -> remotes.perform(remote, attempt);
        }
    }

    private static Outcome outcome(IOException failed) {
        Optional<TestFailed> said = java.util.stream.Stream.<Throwable>iterate(
                        failed, java.util.Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(TestFailed.class::isInstance)
                .map(TestFailed.class::cast)
                .findFirst();
        return said.map(TestFailed::outcome)
                .orElse(failed instanceof InterruptedIOException ? Outcome.TIMEOUT : Outcome.UNREACHABLE);
    }

    private static void sleep(Duration rest) throws InterruptedException {
        if (rest.isPositive()) {
            Thread.sleep(rest);
        }
    }

    private static ConnectionResult lasting(ConnectionResult result, Duration duration) {
        return new ConnectionResult(result.outcome(), result.stages(), result.tools(), duration);
    }
}
