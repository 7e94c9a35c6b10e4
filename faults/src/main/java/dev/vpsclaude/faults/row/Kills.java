package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.row.Rehearsal.Point;
import dev.vpsclaude.faults.wire.CommitFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The platform is killed at every point of a deployment (F1, F2; F1R where it replaces the application) and twice while it
 * undoes one (F4).
 */
final class Kills {

    private Kills() {}

    static List<Trial> atCalls(Rehearsal rehearsal) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : rehearsal.calls()) {
            trials.add(Trial.of("F1", "killed before " + point, site -> atCall(site, site.box(), point, true)));
            trials.add(Trial.of("F1", "killed after " + point, site -> atCall(site, site.box(), point, false)));
        }
        return trials;
    }

    static List<Trial> whileReplacing(Rehearsal rehearsal) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : rehearsal.replacing()) {
            for (boolean before : new boolean[] {true, false}) {
                String name = "killed " + (before ? "before " : "after ") + point + " while replacing";
                trials.add(Trial.of("F1R", name, site -> atCall(site, site.older(), point, before)));
            }
        }
        return trials;
    }

    static List<Trial> atCommits(Rehearsal rehearsal) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : rehearsal.commits()) {
            trials.add(Trial.of("F2", "killed before commit of " + point, site -> atCommit(site, point, true)));
            trials.add(Trial.of("F2", "killed after commit of " + point, site -> atCommit(site, point, false)));
        }
        return trials;
    }

    /** What never ran goes; what ran before stays, with its volumes: the general look sees to both. */
    static List<Trial> whileUndoing(Rehearsal rehearsal) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : rehearsal.undoing()) {
            for (boolean before : new boolean[] {true, false}) {
                String name = "killed twice " + (before ? "before " : "after ") + point + " while undoing";
                trials.add(Trial.of("F4", name, site -> undoing(site, point, before)));
            }
        }
        for (Point point : rehearsal.undoingReplacement()) {
            String name = "killed twice after " + point + " while undoing a replacement";
            trials.add(Trial.of("F4", name, site -> undoingReplacement(site, point)));
        }
        trials.add(Trial.of("F4", "killed while a redeployment is undone", Kills::redeployment));
        return trials;
    }

    private static void atCall(Site site, Box box, Point point, boolean before) {
        Rule rule = site.installation().http(0).add(Rule.at(point.what(), point.nth(), kill(site, before)));
        box.deploy();
        site.strikes(point.toString(), box, rule::struck);
        site.recovers(box);
        site.succeeds(box);
        site.createsOnce(box);
    }

    private static Fault kill(Site site, boolean before) {
        Runnable kill = () -> site.installation().kill(0);
        return before ? new Fault.DoBefore(kill) : new Fault.DoAfter(kill);
    }

    private static void atCommit(Site site, Point point, boolean before) {
        Box box = site.box();
        CommitFault fault = site.installation()
                .wire(0)
                .add(CommitFault.at(
                        point.what(),
                        point.nth(),
                        before,
                        () -> site.installation().kill(0)));
        box.deploy();
        site.strikes(point.toString(), box, fault::struck);
        site.recovers(box);
        site.wishAgainUnlessHeard(box);
        site.succeeds(box);
        site.createsOnce(box);
    }

    private static void undoing(Site site, Point point, boolean before) {
        Box box = site.box();
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Instead(Rehearsal.REFUSAL)));
        box.deploy();
        killedTwice(site, box, point, before);
        site.require(site.ended(box).equals("deployment-failed"), "a refused build did not end as failed");
    }

    private static void undoingReplacement(Site site, Point point) {
        Box box = site.older();
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Instead(Rehearsal.REFUSAL)));
        box.deploy();
        killedTwice(site, box, point, false);
        staysAsItWas(site, box);
    }

    private static void redeployment(Site site) {
        Box box = site.box();
        box.deploy();
        site.succeeds(box);
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Instead(Rehearsal.REFUSAL)));
        box.deploy();
        killedTwice(site, box, new Point("GET /deployments/applications/*", 1), false);
        staysAsItWas(site, box);
    }

    private static void staysAsItWas(Site site, Box box) {
        site.require(site.ended(box).equals("deployment-failed"), "a refused build did not end as failed");
        Await.until(
                "the last good version is running",
                Duration.ofSeconds(10),
                () -> box.status().equals("running"));
    }

    /** The first of them may come with the last call, so that there is nothing left for the second. */
    private static void killedTwice(Site site, Box box, Point point, boolean before) {
        for (int time = 0; time < 2; time++) {
            Rule rule = site.installation().http(0).add(afterRefusal(site, point, before));
            try {
                site.strikes(point.toString(), box, rule::struck);
            } catch (NotReached notThisTime) {
                if (time == 0) {
                    throw notThisTime;
                }
                return;
            }
            site.recovers(box);
        }
    }

    private static Rule afterRefusal(Site site, Point point, boolean before) {
        int[] seen = {0};
        return Rule.times(
                1,
                request -> request.what().equals(point.what())
                        && !site.calls(Site.DEPLOY).isEmpty()
                        && ++seen[0] >= point.nth(),
                kill(site, before));
    }
}
