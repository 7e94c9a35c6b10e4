package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Request;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Setup;
import dev.vpsclaude.faults.row.Rehearsal.Point;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Two platforms on one database: one commits slowly (F16), one dies (F19), one sleeps and wakes up (F20). */
public final class TwoNodes {

    /**
     * Leases are short, because a trial has to wait for one to end. A call may take long: whoever wakes up is to find an
     * answer and not a time that is up.
     */
    private static final Setup TWO = Setup.plain()
            .withNodes(2)
            .with("vpsclaude.coolify.call-timeout=60s")
            .with("vpsclaude.coolify.lease-time=5s");

    private static final Duration TO_TAKE_OVER = Duration.ofSeconds(60);
    private static final Point FIRST_VOLUME = new Point("POST /applications/*/storages", 1);
    private static final int NOBODY = -1;
    private static final int CROWD = 24;
    private static final int WAVES = 4;

    private TwoNodes() {}

    static List<Trial> killed() {
        return List.of(
                Trial.of(
                                "F19",
                                "the node that creates is killed after it",
                                site -> killed(site, new Point(Site.CREATE, 1)))
                        .on(TWO),
                Trial.of("F19", "the node that attaches volumes is killed", site -> killed(site, FIRST_VOLUME))
                        .on(TWO),
                Trial.of(
                                "F19",
                                "the node that starts the build is killed after it",
                                site -> killed(site, new Point(Site.DEPLOY, 1)))
                        .on(TWO),
                Trial.of(
                                "F19",
                                "the node that watches is killed",
                                site -> killed(site, new Point("GET /deployments", 1)))
                        .on(TWO));
    }

    static List<Trial> asleep() {
        return List.of(
                Trial.of("F20", "asleep while it attaches volumes", site -> asleep(site, FIRST_VOLUME))
                        .on(TWO),
                Trial.of(
                                "F20",
                                "asleep after the look for the application",
                                site -> asleep(site, new Point("GET /projects/*/production", 1)))
                        .on(TWO),
                Trial.of("F20", "asleep after the creation", site -> asleep(site, new Point(Site.CREATE, 1)))
                        .on(TWO),
                Trial.of("F20", "asleep after it started the build", site -> asleep(site, new Point(Site.DEPLOY, 1)))
                        .on(TWO));
    }

    static List<Trial> slowCommits() {
        return List.of(Trial.of("F16", "the commits of creations take their time", TwoNodes::slowCommits)
                .on(TWO));
    }

    private static void killed(Site site, Point point) {
        Box box = site.box();
        AtomicInteger victim = struckOnce(
                site, point, node -> new Fault.DoAfter(() -> site.installation().kill(node)));
        box.ask(0, "deploy");
        Await.until(
                "the fault strikes",
                TO_TAKE_OVER,
                () -> victim.get() != NOBODY && !site.installation().isAlive(victim.get()));
        try {
            site.succeeds(box);
            site.createsOnce(box);
        } finally {
            site.installation().restart(victim.get());
        }
    }

    /** Coolify's answer is waiting for the sleeper when it wakes up, after somebody else has done its work. */
    private static void asleep(Site site, Point point) {
        Box box = site.box();
        AtomicInteger sleeper = struckOnce(
                site,
                point,
                node -> new Fault.Changed(answer -> {
                    site.installation().node(node).freeze();
                    return answer;
                }));
        box.ask(0, "deploy");
        Await.until("a node falls asleep", TO_TAKE_OVER, () -> sleeper.get() != NOBODY);
        long woken;
        try {
            site.succeeds(box);
        } finally {
            woken = System.nanoTime();
            site.installation().node(sleeper.get()).thaw();
        }
        harmless(site, box, sleeper.get(), woken);
    }

    /** What it changes in Coolify after waking up, it changes without the right to: this environment is finished. */
    private static void harmless(Site site, Box box, int sleeper, long woken) {
        Box later = site.box();
        later.ask(sleeper, "deploy");
        site.succeeds(later);
        String application = site.life(box).of("application-created").getFirst().text("application");
        site
                .calls(call -> call.node() == sleeper
                        && call.nanos() > woken
                        && call.request().changes())
                .stream()
                .map(call -> call.request())
                .filter(request -> request.target().contains(application)
                        || request.text().contains(application)
                        || request.text().contains(box.id()))
                .map(Request::what)
                .forEach(what -> site.wrong("a node that had slept did " + what + " for what is finished"));
        site.createsOnce(box);
    }

    /** The first of the two that comes to the point. */
    private static AtomicInteger struckOnce(Site site, Point point, IntFunction<Fault> fault) {
        AtomicInteger struck = new AtomicInteger(NOBODY);
        for (int node = 0; node < 2; node++) {
            int number = node;
            site.installation()
                    .http(node)
                    .add(Rule.times(
                            1,
                            request -> request.what().equals(point.what()) && struck.compareAndSet(NOBODY, number),
                            fault.apply(node)));
        }
        return struck;
    }

    /** A trigger makes commits of creations slow after their positions have been given out; those of renamings are quick. */
    private static void slowCommits(Site site) {
        Box known = site.box();
        site.installation().sql().execute("""
                create or replace function take_time() returns trigger language plpgsql as $$
                begin if new.version = 0 then perform pg_sleep(0.05 + random() * 0.1); end if; return new; end $$;
                drop trigger if exists slow_commits on event;
                create constraint trigger slow_commits after insert on event deferrable initially deferred
                    for each row execute function take_time()""");
        try {
            for (int wave = 0; wave < WAVES; wave++) {
                String name = "Wave " + wave;
                Crowd.once(
                        CROWD,
                        client -> client % 2 == 0
                                ? site.owner()
                                        .create(
                                                client / 2 % 2,
                                                "slow-" + Long.toString(System.nanoTime(), 36) + "-" + client)
                                : site.owner()
                                        .patch(
                                                client / 2 % 2,
                                                known.path(),
                                                "{\"name\":\"%s %d\"}".formatted(name, client)));
            }
            known.deploy();
            site.succeeds(known);
        } finally {
            site.installation().sql().execute("drop trigger if exists slow_commits on event");
        }
    }
}
