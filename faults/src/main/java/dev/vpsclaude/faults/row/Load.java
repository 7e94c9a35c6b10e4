package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.Event;
import dev.vpsclaude.faults.check.Life;
import dev.vpsclaude.faults.check.Tolerance;
import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Ledger;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Setup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two hundred deployments at once for a Coolify with two builders (N1). Everything runs ten times as fast as in reality:
 * the builds, the budgets, the polling and the requests that may be sent in a minute.
 */
final class Load {

    private static final int DEPLOYMENTS = 200;
    private static final int SPEED = 10;
    private static final int REQUESTS_A_MINUTE = 150;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Setup SCALED = Setup.plain()
            .withSpeed(SPEED)
            .with("vpsclaude.coolify.poll-interval=500ms")
            .with("vpsclaude.coolify.requests-per-minute=" + REQUESTS_A_MINUTE)
            .with("vpsclaude.coolify.minute=" + 60 / SPEED + "s")
            .with("vpsclaude.budgets.prepare=12s")
            .with("vpsclaude.budgets.queue=90s")
            .with("vpsclaude.budgets.build=30s")
            .with("vpsclaude.budgets.undo=6s");

    private Load() {}

    static List<Trial> all() {
        return List.of(new Trial(
                "N1",
                "200 deployments at once, 2 builders",
                SCALED,
                new Tolerance(Tolerance.none().errors(), LONGEST),
                Load::run));
    }

    private static void run(Site site) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < DEPLOYMENTS; i++) {
            boxes.add(site.box());
        }
        int mark = site.installation().ledger().mark();
        Crowd.once(DEPLOYMENTS, client -> boxes.get(client).deploy());
        Await.until("all have ended", LONGEST, () -> ended(site) == DEPLOYMENTS);
        site.remark(summary(site, mark));
        site.require(
                busiest(site, mark) <= REQUESTS_A_MINUTE, "more than " + REQUESTS_A_MINUTE + " requests in a minute");
    }

    private static long ended(Site site) {
        return site.installation()
                .sql()
                .number("select count(*) from event where type in"
                        + " ('deployment-succeeded', 'deployment-failed', 'deployment-cancelled')");
    }

    private static String summary(Site site, int mark) {
        List<Event> history = Event.all(site.installation().sql());
        Map<String, Long> ends = Life.all(history).stream()
                .map(life -> life.events().getLast().type())
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
        long reasons =
                history.stream().filter(event -> event.is("trouble-noticed")).count();
        return "ends %s; %d troubles told; %d requests, %d in the busiest minute; queued for %s at the longest"
                .formatted(
                        ends,
                        reasons,
                        site.installation().ledger().since(mark).size(),
                        busiest(site, mark),
                        longestQueue(history));
    }

    /** In the minutes of this Coolify, which are shorter than ours. */
    private static long busiest(Site site, int mark) {
        List<Ledger.Call> calls = site.installation().ledger().since(mark).stream()
                .sorted(java.util.Comparator.comparingLong(Ledger.Call::nanos))
                .toList();
        long minute = Duration.ofMinutes(1).dividedBy(SPEED).toNanos();
        int most = 0;
        for (int first = 0, next = 0; next < calls.size(); next++) {
            while (calls.get(next).nanos() - calls.get(first).nanos() > minute) {
                first++;
            }
            most = Math.max(most, next - first + 1);
        }
        return most;
    }

    private static String longestQueue(List<Event> history) {
        return Life.all(history).stream()
                .filter(life -> !life.of("build-started").isEmpty())
                .map(life -> Duration.between(
                        life.of("build-queued").getFirst().at(),
                        life.of("build-started").getFirst().at()))
                .max(Duration::compareTo)
                .map(longest -> longest.multipliedBy(SPEED).toSeconds() + " s of Coolify's time")
                .orElse("no time");
    }
}
