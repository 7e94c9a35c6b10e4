package dev.vpsclaude.faults.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The history of one environment, and what follows from it. */
public record Life(String environment, List<Event> events) {

    private static final String[] ENDS = {"deployment-succeeded", "deployment-failed", "deployment-cancelled"};

    /** All of them, by the names of their streams. */
    public static List<Life> all(List<Event> history) {
        Map<String, List<Event>> streams = new LinkedHashMap<>();
        history.forEach(event -> streams.computeIfAbsent(event.stream(), key -> new ArrayList<>())
                .add(event));
        return streams.entrySet().stream()
                .map(entry -> new Life(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    public List<Event> of(String... types) {
        return events.stream().filter(event -> event.is(types)).toList();
    }

    List<Event> deployments() {
        return of("deployment-requested");
    }

    /** The ends of one deployment, of which there should be one. */
    List<Event> ends(String deployment) {
        return of(ENDS).stream()
                .filter(event -> event.text("deploymentId").equals(deployment))
                .toList();
    }

    boolean deleted() {
        return !of("environment-deleted").isEmpty();
    }

    boolean everRan() {
        return !of("deployment-succeeded").isEmpty();
    }

    String subdomain() {
        return events.getFirst().text("subdomain");
    }

    /** The applications that Coolify has ever given it. */
    List<String> applications() {
        return of("application-created").stream()
                .map(event -> event.text("application"))
                .distinct()
                .toList();
    }
}
