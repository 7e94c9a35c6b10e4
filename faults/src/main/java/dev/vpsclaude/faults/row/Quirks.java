package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.CoolifyState;
import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Answer;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Rule;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Setup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What Coolify does by itself: builds that do not exist (F12), a full queue (F13), and words that are not true (F14). */
final class Quirks {

    private static final Answer FULL = Answer.json(
            429, "{\"message\":\"Deployment queue is full. Please wait for existing deployments to complete.\"}");
    private static final Setup SHORT = Setup.plain()
            .with("vpsclaude.budgets.prepare=15s")
            .with("vpsclaude.budgets.queue=20s")
            .with("vpsclaude.budgets.build=10s");

    private Quirks() {}

    static List<Trial> all() {
        return List.of(
                Trial.of("F12", "a build whose id was never stored", Quirks::phantom),
                Trial.of("F13", "a full queue for a while", Quirks::fullForAWhile),
                Trial.of("F13", "a full queue that stays full", Quirks::fullForGood)
                        .on(SHORT),
                Trial.of("F14", "finished, but the box has not begun to answer", Quirks::finishedTooEarly),
                Trial.of("F14", "finished, but the container has exited", Quirks::finishedAndGone)
                        .on(SHORT),
                Trial.of("F14", "failed, although nothing ran before", site -> saidToHaveFailed(site, false)),
                Trial.of("F14", "failed, while the last good version runs", site -> saidToHaveFailed(site, true)));
    }

    private static void phantom(Site site) {
        Box box = site.box();
        LostAnswers.at(
                site,
                new Rehearsal.Point(Site.DEPLOY, 1),
                changed("deployment_uuid\":\"[a-z0-9]+", "deployment_uuid\":\"neverstored0neverstored0"));
        site.require(box.status().equals("pending"), "somebody else's deployment touched " + box.id());
    }

    private static void fullForAWhile(Site site) {
        Box box = site.box();
        site.installation()
                .http(0)
                .add(Rule.times(
                        2,
                        request -> request.what().equals(Site.DEPLOY),
                        new Fault.Instead(FULL.with("Retry-After", "2"))));
        box.deploy();
        site.succeeds(box);
        site.createsOnce(box);
    }

    private static void fullForGood(Site site) {
        Box box = site.box();
        site.installation().http(0).add(Rule.always(Site.DEPLOY, new Fault.Instead(FULL.with("Retry-After", "2"))));
        box.deploy();
        site.require(site.ended(box).equals("deployment-failed"), "a queue that stays full should end as failed");
        site.require(!site.life(box).of("trouble-noticed").isEmpty(), "the owner was not told that the queue is full");
    }

    private static void finishedTooEarly(Site site) {
        Box box = site.box();
        site.installation()
                .http(0)
                .add(Rule.at("GET /deployments", 1, changed("\"in_progress\"|\"queued\"", "\"finished\"")));
        box.deploy();
        site.succeeds(box);
    }

    /** Stopped by somebody as soon as Coolify has said that the build is over, again and again. */
    private static void finishedAndGone(Site site) {
        Box box = site.box();
        site.installation().http(0).add(Rule.always("GET /deployments/*", new Fault.Changed(answer -> {
            stopIfFinished(site, box, answer);
            return answer;
        })));
        box.deploy();
        site.require(site.ended(box).equals("deployment-failed"), "a box that never answered is said to run");
    }

    private static void stopIfFinished(Site site, Box box, Answer answer) {
        if (new String(answer.body(), StandardCharsets.UTF_8).contains("\"status\":\"finished\"")) {
            Outside.stop(site.installation(), box.id());
            Await.until(
                    "the container is gone",
                    Duration.ofSeconds(10),
                    () -> CoolifyState.of(site.installation()).of(box.id()).stream()
                            .allMatch(application -> application.status().startsWith("exited")));
        }
    }

    private static void saidToHaveFailed(Site site, boolean ranBefore) {
        Box box = site.box();
        if (ranBefore) {
            box.deploy();
            site.succeeds(box);
        }
        Fault failed = changed("\"in_progress\"|\"queued\"|\"finished\"", "\"failed\"");
        site.installation().http(0).add(Rule.always("GET /deployments", failed));
        site.installation().http(0).add(Rule.always("GET /deployments/*", failed));
        box.deploy();
        site.require(site.ended(box).equals("deployment-failed"), "Coolify's word 'failed' did not end the deployment");
        String wanted = ranBefore ? "running" : "error";
        Await.until(
                () -> box.id() + " should be " + wanted + ", but is " + box.status(),
                Duration.ofSeconds(10),
                () -> box.status().equals(wanted));
    }

    private static Fault changed(String regex, String replacement) {
        return new Fault.Changed(answer -> answer.withBody(new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll(regex, replacement)
                .getBytes(StandardCharsets.UTF_8)));
    }
}
