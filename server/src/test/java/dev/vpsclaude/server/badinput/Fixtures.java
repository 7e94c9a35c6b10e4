package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.server.testing.Person;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Things that are there to be asked for: for {@code /api/v1/skills/{id}}, a skill of the owner. They are made by what the
 * description says makes them, so that new routes need nothing here.
 */
public final class Fixtures {

    /** An id of nothing, for what cannot be made. */
    static final String ABSENT = "env_01h45ytscbebyvny4gc8cr8ma2";

    private static final String PEOPLE = "/api/v1/admin/users";

    private final Description description;
    private final Examples examples;
    private final Cast cast;
    private final Wire wire;
    private final String host;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    public Fixtures(Description description, Examples examples, Cast cast, Wire wire, String host) {
        this.description = description;
        this.examples = examples;
        this.cast = cast;
        this.wire = wire;
        this.host = host;
    }

    /** The path of an operation with things that exist in its places. */
    public String path(Operation operation) {
        StringBuilder path = new StringBuilder();
        for (String segment : operation.path().substring(1).split("/", -1)) {
            String here = segment.startsWith("{") ? value(operation, segment, path.toString()) : segment;
            path.append('/').append(here);
        }
        return path.toString();
    }

    /** Makes those again that are gone. */
    public void repair() {
        ids.entrySet().removeIf(fixture -> !isThere(fixture.getKey(), fixture.getValue()));
    }

    /** Forgets all, since they belong to somebody who is replaced. */
    public void forget() {
        ids.clear();
    }

    private String value(Operation operation, String segment, String collection) {
        String name = segment.substring(1, segment.indexOf('}'));
        boolean isId = operation.parameters().stream()
                .filter(p -> p.name().equals(name))
                .noneMatch(p -> Examples.type(p.schema()).equals("integer") || examples.knows(name));
        return isId
                ? ids.computeIfAbsent(collection, this::made)
                : operation.parameters().stream()
                        .filter(p -> p.name().equals(name))
                        .map(p -> examples.parameter(name, p.schema()))
                        .findFirst()
                        .orElse(ABSENT);
    }

    /** Something new in this collection; what cannot be made but listed is taken from the list. */
    private String made(String collection) {
        if (collection.equals(PEOPLE)) {
            return cast.strangerId();
        }
        return description.operations().stream()
                .filter(o -> o.route().equals("POST " + collection) && owned(collection))
                .map(this::create)
                .findFirst()
                .orElseGet(() -> listed(collection));
    }

    private String create(Operation operation) {
        JsonNode schema = operation.bodies().get("application/json");
        if (schema == null) {
            return ABSENT;
        }
        Asked asked = new Asked(
                        "POST",
                        operation.path(),
                        Map.of(),
                        examples.body(schema).toString().getBytes(UTF_8))
                .with("Content-Type", "application/json");
        String id = send(Who.OWNER, asked).json().findPath("id").asString(ABSENT);
        if (!id.equals(ABSENT)) {
            Awaitility.await(operation.path() + "/" + id + " can be read").until(() -> isThere(operation.path(), id));
        }
        return id;
    }

    /** The last one, since the first may be who asks. */
    private String listed(String collection) {
        Who who = owned(collection) ? Who.OWNER : Who.ADMINISTRATOR;
        JsonNode items = get(who, collection).json().path("items");
        return items.isEmpty() ? ABSENT : items.get(items.size() - 1).path("id").asString(ABSENT);
    }

    private boolean isThere(String collection, String id) {
        Who who = owned(collection) ? Who.OWNER : Who.ADMINISTRATOR;
        if (isDescribed("GET " + collection + "/{id}")) {
            return get(who, collection + "/" + id).accepted();
        }
        return !isDescribed("GET " + collection) || get(who, collection).body().contains(id);
    }

    private boolean isDescribed(String route) {
        return description.operations().stream().anyMatch(o -> o.route().equals(route));
    }

    private Reply get(Who who, String path) {
        return send(who, new Asked("GET", path, Map.of(), null));
    }

    private synchronized Reply send(Who who, Asked asked) {
        return wire.send(cast.as(who, asked).bytes(host));
    }

    private static boolean owned(String collection) {
        return !collection.startsWith("/api/v1/admin");
    }

    /** Whom the fixtures belong to. */
    Person owner() {
        return cast.owner();
    }
}
