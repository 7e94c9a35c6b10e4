package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Attempt.Change;
import dev.vpsclaude.server.badinput.Place.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which attempts are made, decided by a seed alone: first one of every operation, place and family as the owner, then whatever
 * chance gives.
 */
final class Plan {

    /** Operations that slow down whoever asks often, or cost much, have a small share. */
    private static final Pattern SELDOM =
            Pattern.compile("/auth/|/mcp-servers/.*test$|/events$|/orphans$|/replay|/verify|export|/logs?$");

    private static final int SELDOM_ONE_IN = 12;
    private static final int RARE_ONE_IN = 40;

    /** The fields that have gone wrong elsewhere: two of them at a time. */
    private static final Pattern RISKY = Pattern.compile(
            "(name|subdomain|password|url|connectionString|content|path|email|command|reason|after)$|EXAMPLE|files|allowedTools\\[0]");

    private final List<Operation> operations;
    private final Map<Operation, List<Place>> places = new LinkedHashMap<>();
    private final Map<Kind, List<Payload>> payloads;
    private final List<Who> who;
    private final Random random;
    private final List<Attempt> first = new ArrayList<>();

    Plan(Description description, long seed) {
        operations = description.operations();
        operations.forEach(o -> places.put(o, Place.in(o, description)));
        random = new Random(seed);
        who = whoAsks();
        payloads = payloads();
        operations.forEach(this::everyFamily);
        Collections.shuffle(first, random);
    }

    /** The next ones; without an end. */
    List<Attempt> next(int number) {
        List<Attempt> batch = new ArrayList<>();
        while (batch.size() < number) {
            batch.add(first.isEmpty() ? byChance() : first.removeLast());
        }
        return batch;
    }

    /** The valid request of every operation, by each kind of person. */
    List<Attempt> valid() {
        return operations.stream()
                .flatMap(o -> who.stream().distinct().map(w -> new Attempt(o, w, List.of(), false)))
                .toList();
    }

    private void everyFamily(Operation operation) {
        if (SELDOM.matcher(operation.path()).find()) {
            return;
        }
        for (Place place : places.getOrDefault(operation, List.of())) {
            Map<String, List<Payload>> families =
                    fitting(place).stream().filter(p -> !p.rare()).collect(Collectors.groupingBy(Payload::family));
            families.values()
                    .forEach(family -> first.add(new Attempt(
                            operation, Who.OWNER, List.of(new Change(place, any(family))), random.nextBoolean())));
        }
    }

    private Attempt byChance() {
        Operation operation = any(operations);
        while (SELDOM.matcher(operation.path()).find() && random.nextInt(SELDOM_ONE_IN) > 0) {
            operation = any(operations);
        }
        List<Place> here = places.getOrDefault(operation, List.of());
        List<Place> risky = here.stream()
                .filter(place -> RISKY.matcher(place.name()).find())
                .toList();
        List<Change> changes = new ArrayList<>(List.of(change(any(here))));
        if (random.nextInt(5) == 0 && !risky.isEmpty()) {
            changes.add(change(any(risky)));
        }
        return new Attempt(operation, any(who), List.copyOf(changes), random.nextBoolean());
    }

    private Change change(Place place) {
        Payload payload = any(fitting(place));
        while (payload.rare() && random.nextInt(RARE_ONE_IN) > 0) {
            payload = any(fitting(place));
        }
        return new Change(place, payload);
    }

    private List<Payload> fitting(Place place) {
        boolean every = place.kind() == Kind.HEADER && place.name().equals("*");
        boolean entry = place.kind() == Kind.KEY && !place.steps().isEmpty();
        return payloads.getOrDefault(
                every ? Kind.HEADER : entry ? Kind.TEXT : place.kind() == Kind.HEADER ? Kind.QUERY : place.kind(),
                List.of());
    }

    private static Map<Kind, List<Payload>> payloads() {
        List<Payload> values = Payload.read("values.jsonl");
        List<Payload> texts =
                values.stream().filter(p -> p.value().isString() && !p.raw()).toList();
        // An address that is longer than the server reads is another one's test, and so is a segment that is missing.
        List<Payload> inAddress = values.stream()
                .filter(p -> p.text().length() < 4_000 && !p.text().isEmpty())
                .toList();
        return Map.of(
                Kind.PATH, inAddress,
                Kind.QUERY, inAddress,
                Kind.HEADER, Payload.read("headers.jsonl"),
                Kind.FIELD, values.stream().filter(p -> !p.raw()).toList(),
                Kind.KEY, Payload.read("keys.jsonl"),
                Kind.BODY, Payload.read("bodies.jsonl"),
                Kind.TEXT, texts);
    }

    /** The owner gets furthest, so the owner asks most. */
    private static List<Who> whoAsks() {
        List<Who> all = new ArrayList<>(Collections.nCopies(5, Who.OWNER));
        all.addAll(List.of(Who.OTHER, Who.OTHER, Who.ADMINISTRATOR, Who.ADMINISTRATOR, Who.ANONYMOUS, Who.SUSPENDED));
        return List.copyOf(all);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
