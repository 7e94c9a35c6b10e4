package dev.vpsclaude.connection;

import java.io.IOException;

/**
 * Brings messages to where users say, under the same guard as a test: the address is looked at when the connection is made, a name
 * is resolved once, no redirect is followed, and of the answer only the status is taken.
 */
public final class Courier implements AutoCloseable {

    private final ConnectionTestProperties properties;
    private final GuardedSockets sockets;
    private final Trust trust;
    private final Places places;

    /**
     * With the names and the trusted authorities of this machine.
     *
     * @param atOnce how many messages are under way at the same time
     */
    public Courier(ConnectionTestProperties properties, int atOnce) {
        this(properties, atOnce, Resolver.ofThisMachine(), Trust.ofThisMachine());
    }

    Courier(ConnectionTestProperties properties, int atOnce, Resolver resolver, Trust trust) {
        this.properties = properties;
        this.trust = trust;
        AddressPolicy policy = new AddressPolicy(properties.allowedRanges(), properties.ownAddresses());
        sockets = new GuardedSockets(policy, resolver, properties.connectTimeout());
        places = new Places(atOnce, "courier-");
    }

    /** Whether scheme and port are such as are gone to. Where the host is, is looked at with each message. */
    public boolean goesTo(RemoteUrl url) {
        return url.isWithin(properties.httpPorts(), properties.allowHttp());
    }

    /**
     * Brings a message in the caller's time, which is at most that of a whole test.
     *
     * @throws InterruptedException if the caller is to stop waiting; the message may have arrived or not
     */
    public Receipt deliver(RemoteUrl url, RequestHeaders headers, String json) throws InterruptedException {
        try (Attempt attempt = new Attempt(properties.callTimeout())) {
            return places.within(properties.callTimeout(), attempt, () -> brought(url, headers, json, attempt))
                    .orElseGet(() -> Receipt.without(Outcome.TIMEOUT, attempt.elapsed()));
        }
    }

    @Override
    public void close() {
        places.close();
    }

    private Receipt brought(RemoteUrl url, RequestHeaders headers, String json, Attempt attempt) {
        try {
            return Receipt.answered(status(url, headers, json, attempt), attempt.elapsed());
        } catch (IOException failed) {
            return Receipt.without(TestFailed.outcomeOf(failed), attempt.elapsed());
        }
    }

    private int status(RemoteUrl url, RequestHeaders headers, String json, Attempt attempt) throws IOException {
        if (!goesTo(url)) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        Place place = sockets.locate(url.host(), url.port());
        return new GuardedHttp(sockets, trust, place, headers, attempt).status(url.toHttpUrl(), json);
    }
}
