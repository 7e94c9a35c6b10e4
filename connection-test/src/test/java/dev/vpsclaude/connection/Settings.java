package dev.vpsclaude.connection;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Settings of tests: as they are by default, or with what a test needs. */
record Settings(ConnectionTestProperties properties) {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(10);

    /** What an installation has on which nothing was set, without the least time. */
    static Settings strict() {
        return new Settings(new ConnectionTestProperties(
                List.of(), List.of(), false, Set.of(443, 8443), Duration.ZERO, CONNECT, CALL, 8));
    }

    /** As if these addresses were public. */
    Settings allowing(String range) {
        return new Settings(new ConnectionTestProperties(
                List.of(AddressRange.of(range)),
                List.of(),
                properties.allowHttp(),
                properties.httpPorts(),
                properties.minimumTime(),
                properties.connectTimeout(),
                properties.callTimeout(),
                properties.parallel()));
    }

    Settings withHttpOn(int... ports) {
        Set<Integer> all = new java.util.HashSet<>();
        for (int port : ports) {
            all.add(port);
        }
        return new Settings(new ConnectionTestProperties(
                properties.allowedRanges(),
                List.of(),
                true,
                all,
                properties.minimumTime(),
                properties.connectTimeout(),
                properties.callTimeout(),
                properties.parallel()));
    }

    Settings lasting(Duration least, Duration most) {
        return new Settings(new ConnectionTestProperties(
                properties.allowedRanges(),
                List.of(),
                properties.allowHttp(),
                properties.httpPorts(),
                least,
                most.compareTo(CONNECT) < 0 ? most : CONNECT,
                most,
                properties.parallel()));
    }

    /** A door whose names are made up: none exists unless the resolver says so. */
    ConnectionTest door(Resolver resolver) {
        return door(resolver, Trust.ofThisMachine());
    }

    ConnectionTest door(Resolver resolver, Trust trust) {
        return new ConnectionTest(properties, resolver, trust);
    }
}
