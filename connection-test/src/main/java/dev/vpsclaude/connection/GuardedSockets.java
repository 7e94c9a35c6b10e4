package dev.vpsclaude.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;

/** Finds where a host is, once, and connects there. */
record GuardedSockets(AddressPolicy policy, Resolver resolver, Duration connectTimeout) {

    /** All answers must be permitted: one that is not says that the name means to lead us astray. */
    Place locate(Host host, int port) throws TestFailed {
        Place place = new Place(addresses(host), port);
        if (!place.addresses().stream().allMatch(policy::permits)) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        return place;
    }

    /** A connection to the first address that takes one, within the time for connecting. */
    Socket connect(Place place, Attempt attempt) throws IOException {
        long end = System.nanoTime() + connectTimeout.toNanos();
        IOException last = TestFailed.unexpected();
        for (InetAddress address : place.addresses()) {
            GuardedSocket socket = new GuardedSocket(policy, place, attempt);
            try {
                Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
                socket.connect(new InetSocketAddress(address, place.port()), attempt.millisOf(left));
                return socket;
            } catch (IOException failed) {
                socket.close();
                last = failed;
            }
        }
        throw last;
    }

    /** For a client that connects by itself. */
    SocketFactory factory(Place place, Attempt attempt) {
        return new SocketFactory() {
            @Override
            public Socket createSocket() throws IOException {
                return new GuardedSocket(policy, place, attempt);
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private List<InetAddress> addresses(Host host) throws TestFailed {
        Optional<InetAddress> literal = host.address();
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            List<InetAddress> answers = resolver.resolve(host.text());
            TestFailed.unless(!answers.isEmpty());
            return answers;
        } catch (UnknownHostException unknown) {
            throw TestFailed.unexpected();
        }
    }
}
