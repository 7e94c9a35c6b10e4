package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Answer;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Ledger;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.wire.Commit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deployments without a fault, to learn at which points one can strike.
 *
 * @param calls of a deployment that goes well
 * @param commits of the same
 * @param undoing the calls that follow when Coolify refuses to build
 * @param replacing the calls of a deployment that replaces the application, until the one before is gone
 * @param undoingReplacement the calls that follow when Coolify refuses to build what is to replace it
 */
public record Rehearsal(
        List<Point> calls,
        List<Point> commits,
        List<Point> undoing,
        List<Point> replacing,
        List<Point> undoingReplacement) {

    private static final int OFTEN_ENOUGH = 5;

    /** The n-th time that the same is asked or committed within one deployment. */
    public record Point(String what, int nth) {
        @Override
        public String toString() {
            return nth == 1 ? what : what + " (" + nth + ")";
        }
    }

    static final Answer REFUSAL =
            Answer.json(422, "{\"message\":\"Validation failed.\",\"errors\":{\"uuid\":[\"No.\"]}}");

    static Rehearsal on(Site site) {
        Box warmUp = site.box();
        warmUp.deploy();
        site.succeeds(warmUp);
        Box box = site.box();
        int calls = site.installation().ledger().mark();
        int commits = site.installation().wire(0).mark();
        box.deploy();
        site.succeeds(box);
        site.check(dev.vpsclaude.faults.check.Tolerance.none());
        return new Rehearsal(
                points(asked(site, calls)),
                points(site.installation().wire(0).since(commits).stream()
                        .map(Commit::what)
                        .toList()),
                undoing(site, site.box()),
                replacing(site),
                undoing(site, site.older()));
    }

    private static List<Point> replacing(Site site) {
        Box box = site.older();
        int calls = site.installation().ledger().mark();
        box.deploy();
        site.succeeds(box);
        Await.until("the one before is gone", Duration.ofSeconds(60), () -> site.settled(box));
        return points(asked(site, calls));
    }

    private static List<Point> undoing(Site site, Box box) {
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Instead(REFUSAL)));
        int calls = site.installation().ledger().mark();
        box.deploy();
        site.ended(box);
        site.installation().heal();
        List<String> asked = asked(site, calls);
        return points(asked.subList(asked.indexOf(Site.DEPLOY) + 1, asked.size()));
    }

    private static List<String> asked(Site site, int mark) {
        return site.installation().ledger().since(mark).stream()
                .map(Ledger.Call::request)
                .map(dev.vpsclaude.faults.http.Request::what)
                .toList();
    }

    /** What is asked again and again while something lasts is not a new point each time. */
    private static List<Point> points(List<String> all) {
        Map<String, Integer> seen = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (String what : all) {
            int nth = seen.merge(what, 1, Integer::sum);
            if (nth <= (what.startsWith("GET /deployments") ? 1 : OFTEN_ENOUGH)) {
                points.add(new Point(what, nth));
            }
        }
        return List.copyOf(points);
    }
}
