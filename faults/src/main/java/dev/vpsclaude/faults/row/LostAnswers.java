package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Answer;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.row.Rehearsal.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Connections that end where they should not: the creation that was carried out unheard (F3), and every call (F8). */
final class LostAnswers {

    private static final Fault PROXY_ERROR =
            new Fault.Changed(answer -> Answer.of(502, "text/html", "<html>Bad Gateway</html>"));

    private static final List<Way> WAYS = List.of(
            new Way("a reset", new Fault.CutAfter()),
            new Way("half an answer", new Fault.CutWithin()),
            new Way("an error of a proxy", PROXY_ERROR));

    /** How an answer can be lost. */
    private record Way(String name, Fault fault) {}

    private LostAnswers() {}

    /** Done but timed out, the most important of all faults, in the ways in which an answer can be lost. */
    static List<Trial> ofCreation(int many) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Way way = WAYS.get(i % WAYS.size());
            trials.add(Trial.of(
                    "F3", "created, then " + way.name(), site -> at(site, new Point(Site.CREATE, 1), way.fault())));
        }
        return trials;
    }

    static List<Trial> ofEveryCall(Rehearsal rehearsal) {
        List<Trial> trials = new ArrayList<>();
        for (Point point : rehearsal.calls()) {
            trials.add(Trial.of("F8", "cut before " + point, site -> at(site, point, new Fault.CutBefore())));
            trials.add(Trial.of("F8", "cut after " + point, site -> at(site, point, new Fault.CutAfter())));
            trials.add(Trial.of("F8", "cut within " + point, site -> at(site, point, new Fault.CutWithin())));
        }
        return trials;
    }

    static void at(Site site, Point point, Fault fault) {
        Box box = site.box();
        Rule rule = site.installation().http(0).add(Rule.at(point.what(), point.nth(), fault));
        box.deploy();
        site.strikes(point.toString(), box, rule::struck);
        site.succeeds(box);
        site.createsOnce(box);
    }

    /** Nothing at all comes for longer than anybody should wait, or a byte at a time (F11). */
    static List<Trial> tooSlow() {
        return List.of(
                Trial.of(
                        "F11",
                        "no answer to a creation that happened",
                        site -> slow(site, new Fault.HoldAfter(new CountDownLatch(1)))),
                Trial.of("F11", "an answer of one byte a second", site -> slow(site, new Fault.Drip())));
    }

    /** Meanwhile somebody else is served as ever, and the slow call's lease is nobody else's. */
    private static void slow(Site site, Fault fault) {
        Box box = site.box();
        Rule rule = site.installation().http(0).add(Rule.at(Site.CREATE, 1, fault));
        box.deploy();
        site.strikes(Site.CREATE, box, rule::struck);
        Box other = site.box();
        long begin = System.nanoTime();
        other.deploy();
        site.succeeds(other);
        site.require(System.nanoTime() - begin < 15_000_000_000L, "somebody else had to wait for the slow call");
        site.succeeds(box);
        site.createsOnce(box);
    }
}
