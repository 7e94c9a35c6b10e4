package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.client.Reply;
import dev.vpsclaude.faults.machine.Setup;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** More wishes than there are means: a small pool (F18), the same wish many times (F23), one subdomain for many (F25). */
final class Pressure {

    private static final Setup SMALL_POOL = Setup.plain()
            .with("spring.datasource.hikari.maximum-pool-size=4")
            .with("spring.datasource.hikari.minimum-idle=4");
    private static final int CROWD = 64;
    private static final int SAME = 50;
    private static final int RACERS = 8;
    private static final int RACES = 40;

    private Pressure() {}

    static List<Trial> all() {
        return List.of(
                Trial.of("F18", "64 clients and four connections", Pressure::smallPool)
                        .on(SMALL_POOL),
                Trial.of("F23", "50 times the same creation at once", Pressure::sameCreation),
                Trial.of("F23", "50 times the same deployment at once", Pressure::sameDeployment),
                Trial.of("F23", "a creation repeated after a kill", Pressure::repeatedAfterKill),
                Trial.of("F25", "eight people create and delete one subdomain", Pressure::race));
    }

    private static void smallPool(Site site) {
        Box known = site.box();
        Box box = site.box();
        try (Crowd crowd = new Crowd(
                CROWD,
                client -> client % 2 == 0
                        ? site.owner().get(0, "/api/v1/environments")
                        : known.rename("Named by " + client))) {
            box.deploy();
            site.wishAgainUnlessHeard(box);
            site.succeeds(box);
            site.require(
                    crowd.bad(0).isEmpty(),
                    "people were told: " + crowd.bad(0).stream().limit(2).toList());
        }
    }

    private static void sameCreation(Site site) {
        String subdomain = "same-" + Long.toString(System.nanoTime(), 36) + "-x";
        List<Reply> replies = Crowd.once(SAME, client -> site.owner().create(0, subdomain));
        one(site, replies, 201, 409);
    }

    private static void sameDeployment(Site site) {
        Box box = site.box();
        one(site, Crowd.once(SAME, client -> box.deploy()), 202, 409);
        site.succeeds(box);
        int requested = site.life(box).of("deployment-requested").size();
        site.require(requested == 1, requested + " deployments came of one wish that was repeated");
        site.createsOnce(box);
    }

    private static void one(Site site, List<Reply> replies, int good, int otherwise) {
        long accepted = replies.stream().filter(reply -> reply.status() == good).count();
        site.require(accepted == 1, accepted + " of " + replies.size() + " were accepted");
        replies.stream()
                .filter(reply -> reply.status() != good && reply.status() != otherwise)
                .limit(2)
                .forEach(reply -> site.wrong("somebody was told " + reply));
    }

    /** The owner's answer was lost; wishing the same again must not make a second one. */
    private static void repeatedAfterKill(Site site) {
        String subdomain = "again-" + Long.toString(System.nanoTime(), 36) + "-x";
        site.installation()
                .wire(0)
                .add(dev.vpsclaude.faults.wire.CommitFault.at(
                        "event+subdomain_claim",
                        1,
                        false,
                        () -> site.installation().kill(0)));
        Reply lost = site.owner().create(0, subdomain);
        site.require(lost.status() == 0, "an answer came from a platform that was killed: " + lost);
        site.installation().heal();
        site.installation().restart(0);
        Reply again = site.owner().create(0, subdomain);
        site.require(again.status() == 409, "the repeated creation was answered with " + again);
    }

    private static void race(Site site) {
        String subdomain = "race-" + Long.toString(System.nanoTime(), 36) + "-x";
        AtomicInteger won = new AtomicInteger();
        List<Reply> last = Crowd.once(RACERS, client -> {
            Reply reply = Reply.none("not asked yet");
            for (int i = 0; i < RACES; i++) {
                reply = site.owner().create(0, subdomain);
                if (reply.good()) {
                    won.incrementAndGet();
                    site.owner().delete(0, "/api/v1/environments/" + reply.text("id"));
                } else if (reply.status() != 409) {
                    return reply;
                }
            }
            return reply;
        });
        site.require(won.get() > 0, "nobody ever got the subdomain");
        last.stream()
                .filter(reply -> !reply.good() && reply.status() != 409)
                .limit(2)
                .forEach(reply -> site.wrong("somebody was told " + reply));
    }
}
