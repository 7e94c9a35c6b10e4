package dev.vpsclaude.coolify;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where a connection to a box goes: wherever DNS says, or to one fixed address for all boxes. */
sealed interface ProbeAddress extends Dns {

    /** The port to connect to, put into the URL. */
    HttpUrl.Builder direct(HttpUrl.Builder url);

    static ProbeAddress of(@Nullable String hostAndPort) {
        if (hostAndPort == null) {
            return new ByName();
        }
        int colon = hostAndPort.lastIndexOf(':');
        return new Fixed(hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    record ByName() implements ProbeAddress {
        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
            return Dns.SYSTEM.lookup(host);
        }

        @Override
        public HttpUrl.Builder direct(HttpUrl.Builder url) {
            return url;
        }
    }

    record Fixed(String host, int port) implements ProbeAddress {
        @Override
        public List<InetAddress> lookup(String ignored) throws UnknownHostException {
            return Dns.SYSTEM.lookup(host);
        }

        @Override
        public HttpUrl.Builder direct(HttpUrl.Builder url) {
            return url.port(port);
        }
    }
}
