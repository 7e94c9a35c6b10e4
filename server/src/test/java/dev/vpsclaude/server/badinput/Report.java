package dev.vpsclaude.server.badinput;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came out. Latencies are told and not judged: another program may have had the processors. */
public final class Report {

    private static final int SHOWN = 25;

    private final long seed;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> families = new TreeMap<>();
    private final Map<String, Integer> distinct = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> operations = new HashSet<>();
    private String slowest = "";
    private long slowestNanos;
    private int watched;

    Report(long seed) {
        this.seed = seed;
    }

    void note(Outcome outcome) {
        statuses.merge(outcome.reply().status(), 1, Integer::sum);
        families.merge(outcome.attempt().families(), 1, Integer::sum);
        distinct.merge(outcome.attempt().toString(), 1, Integer::sum);
        operations.add(outcome.attempt().operation().route());
        nanos.add(outcome.reply().nanos());
        if (outcome.reply().nanos() > slowestNanos) {
            slowestNanos = outcome.reply().nanos();
            slowest = outcome.attempt().toString();
        }
    }

    /** Whether a failure of this kind was not told yet: one of each is enough to begin with. */
    boolean isNew(Outcome outcome) {
        return kinds.add(outcome.attempt().operation().route() + outcome.complaints());
    }

    void fail(String told) {
        failures.add(told);
    }

    /** So many refused requests were shown to have written nothing. */
    void watched(int requests) {
        watched += requests;
    }

    int sent() {
        return nanos.size();
    }

    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many answers had this status. */
    public int answered(int status) {
        return statuses.getOrDefault(status, 0);
    }

    public int requests() {
        return nanos.size();
    }

    /** How many refused requests were watched for what they write. */
    public int watchedRefusals() {
        return watched;
    }

    /** Routes that were asked at all. */
    public Set<String> routes() {
        return Set.copyOf(operations);
    }

    @Override
    public String toString() {
        List<Long> sorted = nanos.stream().sorted(Comparator.naturalOrder()).toList();
        return """
                bad input, seed %d: %,d requests (%,d different) to %d operations, %d failures
                  statuses: %s
                  families: %s
                  refused requests watched for rows: %,d
                  milliseconds: median %.1f, 99 of 100 below %.1f, slowest %.1f (%s)
                %s""".formatted(
                seed,
                nanos.size(),
                distinct.size(),
                operations.size(),
                failures.size(),
                statuses,
                families.entrySet().stream()
                        .filter(f -> !f.getKey().contains("+"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)),
                watched,
                at(sorted, 0.5),
                at(sorted, 0.99),
                slowestNanos / 1e6,
                slowest,
                examples());
    }

    /** One example of each complaint. */
    private String examples() {
        Map<String, List<String>> alike = failures.stream()
                .collect(Collectors.groupingBy(
                        told -> told.lines().findFirst().orElse(""), TreeMap::new, Collectors.toList()));
        return alike.values().stream()
                .limit(SHOWN)
                .map(all -> all.size() + " times: " + all.getFirst())
                .collect(Collectors.joining("\n"));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
