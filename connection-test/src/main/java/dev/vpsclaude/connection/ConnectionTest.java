package dev.vpsclaude.connection;

import java.io.IOException;
import java.time.Duration;

/**
 * Tests whether what a user named can be reached. What comes out is coarse, is there after the time of a whole call at the
 * latest, and never earlier than the least time of a test.
 */
public final class ConnectionTest implements AutoCloseable {

    private final ConnectionTestProperties properties;
    private final DatabaseCheck databases;
    private final RemoteCheck remotes;
    private final Places places;

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
        places = new Places(properties.parallel(), "connection-test-");
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
        places.close();
    }

    private Outcome outcome(Target target, Attempt attempt) throws InterruptedException {
        return places.within(properties.callTimeout(), attempt, () -> performed(target, attempt))
                .orElse(Outcome.TIMEOUT);
    }

    private Outcome performed(Target target, Attempt attempt) {
        try {
            perform(target, attempt);
            return Outcome.OK;
        } catch (IOException failed) {
            return TestFailed.outcomeOf(failed);
        }
    }

    private void perform(Target target, Attempt attempt) throws IOException {
        switch (target) {
            case Target.Database database -> databases.perform(database.connection(), attempt);
            case Target.Remote remote -> remotes.perform(remote, attempt);
        }
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
