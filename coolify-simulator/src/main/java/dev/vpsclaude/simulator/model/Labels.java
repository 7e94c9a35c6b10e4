package dev.vpsclaude.simulator.model;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The proxy labels of an application. They are generated at create and afterwards only by a PATCH
 * that carries {@code domains}, and a container keeps those it was started with; a port that
 * changes without them leaves the proxy on the old one (contract 3.6).
 */
public record Labels(List<ProxyRoute> routes) {

    public static Labels generate(List<String> domains, int port) {
        return new Labels(
                domains.stream().map(domain -> ProxyRoute.of(domain, port)).toList());
    }

    /** As Coolify stores them: lines of labels in base64. */
    public String encoded(String applicationUuid) {
        String lines =
                routes.stream().map(route -> line(applicationUuid, route)).collect(Collectors.joining("\n"));
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String line(String uuid, ProxyRoute route) {
        String name = "-" + routes.indexOf(route) + "-" + uuid;
        return """
                traefik.http.routers.http%s.rule=Host(`%s`) && PathPrefix(`%s`)
                traefik.http.services.http%s.loadbalancer.server.port=%d""".formatted(name, route.host(), route.path(), name, route.port());
    }
}
