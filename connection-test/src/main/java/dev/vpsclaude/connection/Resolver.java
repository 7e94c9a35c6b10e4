package dev.vpsclaude.connection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Gives the addresses of a name. Asked once in a test. */
@FunctionalInterface
interface Resolver {

    List<InetAddress> resolve(String name) throws UnknownHostException;

    /** The one of this machine. */
    static Resolver ofThisMachine() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
