package dev.vpsclaude.simulator.http;

import static dev.vpsclaude.simulator.model.CoolifyVersion.V4_2;

import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.CoolifyVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

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

    /** A POST that until 4.2 was a GET too: the GET still has a route, which says so (contract 1.4). */
    public Routes action(String path, Endpoint endpoint) {
        return deploying(path, endpoint)
                .add("GET", path, Ability.DEPLOY, call -> Problems.onlyPost(), version -> !version.isBefore(V4_2))
                .add("GET", path, Ability.DEPLOY, endpoint, version -> version.isBefore(V4_2));
    }

    /** Routes that older versions do not have. */
    public Routes since(CoolifyVersion first, Consumer<Routes> newer) {
        Routes added = new Routes();
        newer.accept(added);
        added.routes.forEach(route -> add(
                route.method(),
                "/" + String.join("/", route.pattern()),
                route.ability(),
                route.endpoint(),
                route.versions().and(version -> !version.isBefore(first))));
        return this;
    }

    public Routes deploying(String path, Endpoint endpoint) {
        return add("POST", path, Ability.DEPLOY, endpoint);
    }

    /** The first route for this verb and path, its variables filled. */
    public Optional<Found> find(String method, String path, CoolifyVersion version) {
        List<String> parts = split(path);
        return routes.stream()
                .filter(route -> route.versions().test(version))
                .flatMap(route -> route
                        .match(method, parts)
                        .map(variables -> new Found(route.ability(), route.endpoint(), variables))
                        .stream())
                .findFirst();
    }

    private Routes add(String method, String path, Ability ability, Endpoint endpoint) {
        return add(method, path, ability, endpoint, version -> true);
    }

    private Routes add(
            String method, String path, Ability ability, Endpoint endpoint, Predicate<CoolifyVersion> versions) {
        routes.add(new Route(method, split(path), ability, endpoint, versions));
        return this;
    }

    private static List<String> split(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** The route that was meant. */
    public record Found(Ability ability, Endpoint endpoint, Map<String, String> variables) {

        boolean onlyReads() {
            return ability == Ability.READ;
        }
    }
}
