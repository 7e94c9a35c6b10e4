package dev.vpsclaude.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * The only socket from which a test connects. It looks at the address at the moment of the connection, because clients have ways
 * around a check that comes before: OkHttp asks no resolver for a host that is an address.
 */
final class GuardedSocket extends Socket {

    private final AddressPolicy policy;
    private final Place place;
    private final Attempt attempt;

    /** Without a proxy: a SOCKS proxy in the system's properties would connect where we did not look. */
    GuardedSocket(AddressPolicy policy, Place place, Attempt attempt) throws IOException {
        super(Proxy.NO_PROXY);
        this.policy = policy;
        this.place = place;
        this.attempt = attempt;
        attempt.holds(this);
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
        connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!place.isAt(endpoint) || !place.addresses().stream().allMatch(policy::permits)) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        attempt.begins(Stage.CONNECT);
        super.connect(endpoint, timeout);
        setSoTimeout((int) attempt.remaining().toMillis());
        attempt.begins(Stage.HANDSHAKE);
    }

    /** Through TLS as well, since TLS reads from here. */
    @Override
    public InputStream getInputStream() throws IOException {
        return new BoundedInput(super.getInputStream(), attempt);
    }
}
