package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.Event;
import dev.vpsclaude.faults.check.Life;
import dev.vpsclaude.faults.check.Tolerance;
import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Ledger;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.machine.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two hundred deployments at once for a Coolify with two builders (N1). Nothing is wrong with them but their number, so
 * all of them have to run in the end, and until then each owner is told what theirs waits for.
 */
record Load(Scale scale) {

    private static final int DEPLOYMENTS = 200;
    private static final int UNDER_WAY = 10;

    /** In short as part of all rows, and in real minutes only when it is asked for. */
    static List<Trial> all() {
        return List.of(trial("N1", Scale.TENTH), trial("N1-MINUTES", Scale.MINUTES));
    }

    private static Trial trial(String row, Scale scale) {
        return new Trial(
                row,
                "200 deployments at once, 2 builders, " + scale.words(),
                scale.setup(),
                new Tolerance(Tolerance.none().errors(), scale.longest()),
                site -> new Load(scale).run(site));
    }

    private void run(Site site) {
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Changed(scale::answered)));
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            boxes.add(site.box());
        }
        int mark = site.installation().ledger().mark();
        long begin = System.nanoTime();
        Crowd.once(DEPLOYMENTS, client -> boxes.get(client).deploy());
        Await.until(
                "some are being built",
                scale.longest(),
                () -> count(site, "'build-started','deployment-failed'") >= UNDER_WAY);
        Line line = Line.of(boxes);
        line.wrong().forEach(site::wrong);
        Await.until("all have ended", scale.longest(), () -> ended(site) == DEPLOYMENTS);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        int busiest = busiest(site.installation().ledger().since(mark));
        site.remark(summary(site, mark, took, busiest) + "; " + line.words());
        require(site, busiest);
    }

    private static void require(Site site, int busiest) {
        site.require(
                count(site, "'deployment-succeeded'") == DEPLOYMENTS,
                "not all " + DEPLOYMENTS + " run in the end: " + ends(site));
        site.require(
                busiest <= Scale.REQUESTS_A_MINUTE, busiest + " requests in a minute, not " + Scale.REQUESTS_A_MINUTE);
    }

    private static long ended(Site site) {
        return count(site, "'deployment-succeeded', 'deployment-failed', 'deployment-cancelled'");
    }

    private static long count(Site site, String types) {
        return site.installation().sql().number("select count(*) from event where type in (" + types + ")");
    }

    private static Map<String, Long> ends(Site site) {
        return Life.all(Event.all(site.installation().sql())).stream()
                .map(life -> life.events().getLast().type())
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
    }

    private String summary(Site site, int mark, Duration took, int busiest) {
        List<Event> history = Event.all(site.installation().sql());
        return "ends %s after %d s; %d troubles told; %d requests, %d in the busiest minute; longest for %s, %s, %s, %s"
                .formatted(
                        ends(site),
                        took.toSeconds(),
                        history.stream()
                                .filter(event -> event.is("trouble-noticed"))
                                .count(),
                        site.installation().ledger().since(mark).size(),
                        busiest,
                        longest(history, "turn", "deployment-requested", "application-created"),
                        longest(history, "prepare", "application-created", "volumes-attached"),
                        longest(history, "queue", "volumes-attached", "build-started"),
                        longest(history, "build", "build-started", "deployment-succeeded"));
    }

    private int busiest(List<Ledger.Call> unordered) {
        List<Ledger.Call> calls = unordered.stream()
                .sorted(Comparator.comparingLong(Ledger.Call::nanos))
                .toList();
        long minute = scale.minute().toNanos();
        int most = 0;
        for (int first = 0, next = 0; next < calls.size(); next++) {
            while (calls.get(next).nanos() - calls.get(first).nanos() > minute) {
                first++;
            }
            most = Math.max(most, next - first + 1);
        }
        return most;
    }

    private static String longest(List<Event> history, String phase, String from, String until) {
        return phase + " "
                + Life.all(history).stream()
                        .filter(life ->
                                !life.of(from).isEmpty() && !life.of(until).isEmpty())
                        .map(life -> Duration.between(
                                life.of(from).getFirst().at(),
                                life.of(until).getFirst().at()))
                        .max(Duration::compareTo)
                        .map(time -> time.toSeconds() + " s")
                        .orElse("never");
    }
}
