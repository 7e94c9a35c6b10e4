package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Attempt.Change;
import dev.vpsclaude.server.badinput.Place.Kind;
import dev.vpsclaude.server.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What has to hold of every answer. */
final class Checks {

    private static final Set<Integer> REFUSALS =
            Set.of(400, 401, 403, 404, 405, 406, 409, 411, 412, 413, 414, 415, 417, 422, 428, 429, 431);

    /** Words of the inside: classes, statements, folders. */
    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat (org|java|dev|tools|com)\\.|java\\.lang"
            + "|springframework|jackson|postgresql\\.|SQLSTATE|\\bselect .+ from\\b|\\binsert into\\b|Tomcat"
            + "|/tmp/|/root/|\\.java:\\d");

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{12}");

    private final Schemas schemas;

    Checks(Schemas schemas) {
        this.schemas = schemas;
    }

    /** All complaints about one answer. */
    List<String> of(Attempt attempt, Asked asked, Reply reply) {
        List<String> complaints = new ArrayList<>();
        status(attempt, reply, complaints);
        if (reply.status() != 0) {
            headers(attempt, reply, complaints);
            inside(asked, reply, complaints);
        }
        if (reply.accepted() && mustBeRefused(attempt)) {
            complaints.add("it was accepted with " + reply.status());
        }
        if (reply.accepted() || reply.header("Content-Type").startsWith("application/problem+json")) {
            schemas.complaint(attempt.operation(), reply).ifPresent(c -> complaints.add("not as described: " + c));
        }
        return complaints;
    }

    private static void status(Attempt attempt, Reply reply, List<String> complaints) {
        if (reply.status() == 0) {
            complaints.add("no answer");
        } else if (reply.status() >= 400) {
            if (!REFUSALS.contains(reply.status())) {
                complaints.add("status " + reply.status());
            }
            problem(attempt, reply, complaints);
        } else if (!reply.accepted()) {
            complaints.add("status " + reply.status());
        }
    }

    private static void problem(Attempt attempt, Reply reply, List<String> complaints) {
        if (WebServersOwn.is(attempt, reply)) {
            return;
        }
        JsonNode problem = reply.json();
        if (!reply.header("Content-Type").startsWith("application/problem+json")
                || problem.path("type").asString("").isEmpty()
                || problem.path("title").asString("").isEmpty()
                || problem.path("code").asString("").isEmpty()
                || problem.path("status").asInt(0) != reply.status()
                || !TRACE.matcher(problem.path("traceId").asString("")).matches()) {
            complaints.add("no problem with type, title, status, code and traceId");
        } else if (reply.status() == 422) {
            field(attempt, problem, complaints);
        }
    }

    /** The field that is named holds the bad value or is around it. */
    private static void field(Attempt attempt, JsonNode problem, List<String> complaints) {
        List<String> named = problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString(""))
                .toList();
        if (named.isEmpty()) {
            complaints.add("422 without errors");
        }
        List<Change> fields = attempt.changes().stream()
                .filter(change -> change.place().kind() == Kind.FIELD
                        || change.place().kind() == Kind.QUERY
                        || (change.place().kind() == Kind.HEADER
                                && !change.place().name().equals("*")))
                .toList();
        boolean others = fields.size() < attempt.changes().size() || fields.isEmpty();
        if (!others && named.stream().noneMatch(name -> fields.stream().anyMatch(change -> isAbout(name, change)))) {
            complaints.add("422 names " + named);
        }
    }

    /** A field can only be acceptable together with others: its neighbours may be named as well. */
    private static boolean isAbout(String named, Change change) {
        String name = change.place().name();
        if (change.payload().value().isArray()) {
            // Jackson takes a list within a list of texts for the end of it, and complains about what comes next.
            return top(named).equals(top(name));
        }
        int dot = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
        String around = dot < 0 ? "" : name.substring(0, dot);
        return named.startsWith(name) || name.startsWith(named) || (!around.isEmpty() && named.startsWith(around));
    }

    private static String top(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    private static void headers(Attempt attempt, Reply reply, List<String> complaints) {
        if (WebServersOwn.is(attempt, reply)) {
            return;
        }
        boolean complete = reply.header("Content-Security-Policy").contains("default-src 'none'")
                && reply.header("X-Content-Type-Options").equals("nosniff")
                && reply.header("X-Frame-Options").equals("DENY")
                && reply.header("Referrer-Policy").equals("no-referrer")
                && reply.header("Cross-Origin-Opener-Policy").equals("same-origin");
        if (!complete) {
            complaints.add("a security header is missing");
        }
        if (attempt.operation().path().startsWith("/api/")
                && !reply.header("Cache-Control").contains("no-store")) {
            complaints.add("it may be stored");
        }
    }

    private static void inside(Asked asked, Reply reply, List<String> complaints) {
        if (reply.status() >= 400
                && INSIDE.matcher(reply.body()).find()
                && !INSIDE.matcher(asked.text()).find()) {
            complaints.add("it tells of the inside");
        }
        if (reply.body().contains(Person.PASSWORD)) {
            complaints.add("it repeats a password");
        }
    }

    private boolean mustBeRefused(Attempt attempt) {
        return attempt.changes().stream().anyMatch(change -> mustBeRefused(attempt, change));
    }

    private boolean mustBeRefused(Attempt attempt, Change change) {
        Payload payload = change.payload();
        return switch (change.place().kind()) {
            case FIELD -> payload.never() || isOfAnotherType(change);
            case KEY -> payload.never() && isUnknown(change);
            case HEADER ->
                payload.never()
                        && change.place().name().equals("*")
                        && attempt.operation().changes()
                        && (attempt.who() != Who.ANONYMOUS || !payload.text().contains("X-CSRF-TOKEN"))
                        && !attempt.operation()
                                .path()
                                .matches(".*/auth/(login|register)"
                                        + (payload.text().contains("X-CSRF-TOKEN") ? "" : "-never"));
            case QUERY -> isNoNumber(change);
            case PATH, BODY, TEXT -> false;
        };
    }

    private boolean isOfAnotherType(Change change) {
        JsonNode value = change.payload().value();
        return !value.isMissingNode()
                && !value.isNull()
                && !schemas.complaints(change.place().schema(), value).isEmpty();
    }

    private static boolean isUnknown(Change change) {
        return change.place().steps().isEmpty()
                && !change.place()
                        .schema()
                        .path("properties")
                        .has(change.payload().value().path("key").asString("?"));
    }

    private static boolean isNoNumber(Change change) {
        return Examples.type(change.place().schema()).equals("integer")
                && !change.payload().text().strip().matches("[+-]?\\d{1,19}|");
    }
}
