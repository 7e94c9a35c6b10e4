package dev.vpsclaude.connection;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/** Where one test may connect to: the addresses that its host had when it was asked for, and one port. */
record Place(List<InetAddress> addresses, int port) {

    Place {
        addresses = List.copyOf(addresses);
    }

    boolean isAt(SocketAddress endpoint) {
        return endpoint instanceof InetSocketAddress inet
                && !inet.isUnresolved()
                && inet.getPort() == port
                && addresses.contains(inet.getAddress());
    }
}
