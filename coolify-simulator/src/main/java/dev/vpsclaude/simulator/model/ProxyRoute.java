package dev.vpsclaude.simulator.model;

import java.net.URI;

/** One rule in the labels of a container: the proxy sends this host and path to this port. */
public record ProxyRoute(String host, String path, int port) {

    /** A port in the URL is the container's port for the proxy and no part of the public host (contract 3.6). */
    static ProxyRoute of(String domain, int defaultPort) {
        URI url = URI.create(domain);
        String path = url.getPath() == null || url.getPath().isEmpty() ? "/" : url.getPath();
        return new ProxyRoute(String.valueOf(url.getHost()), path, url.getPort() < 0 ? defaultPort : url.getPort());
    }

    public boolean matches(String requestedHost, String requestedPath) {
        return host.equalsIgnoreCase(requestedHost) && requestedPath.startsWith(path);
    }
}
