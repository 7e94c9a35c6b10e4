package dev.vpsclaude.simulator.http;

import dev.vpsclaude.simulator.model.Ability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of routes; the first that matches is taken. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    public Routes get(String path, Endpoint endpoint) {
        return add("GET", path, Ability.READ, endpoint);
    }

    public Routes post(String path, Endpoint endpoint) {
        return add("POST", path, Ability.WRITE, endpoint);
    }

    public Routes patch(String path, Endpoint endpoint) {
        return add("PATCH", path, Ability.WRITE, endpoint);
    }

    public Routes delete(String path, Endpoint endpoint) {
        return add("DELETE", path, Ability.WRITE, endpoint);
    }

    /** A POST that once was a GET too: the GET still has a route, which says so (contract 1.4). */
    public Routes action(String path, Endpoint endpoint) {
        return deploying(path, endpoint).add("GET", path, Ability.DEPLOY, call -> Problems.onlyPost());
    }

    public Routes deploying(String path, Endpoint endpoint) {
        return add("POST", path, Ability.DEPLOY, endpoint);
    }

    /** The first route for this verb and path, its variables filled. */
    public Optional<Found> find(String method, String path) {
        List<String> parts = split(path);
        return routes.stream()
                .flatMap(route -> route
                        .match(method, parts)
                        .map(variables -> new Found(route.ability(), route.endpoint(), variables))
                        .stream())
                .findFirst();
    }

    private Routes add(String method, String path, Ability ability, Endpoint endpoint) {
        routes.add(new Route(method, split(path), ability, endpoint));
        return this;
    }

    private static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** The route that was meant. */
    public record Found(Ability ability, Endpoint endpoint, Map<String, String> variables) {}
}
