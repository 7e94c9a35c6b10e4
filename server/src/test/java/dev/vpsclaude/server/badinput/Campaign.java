package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends many bad requests in batches and looks at every answer. Around a batch that was refused as a whole all rows are
 * counted; what was refused beside something that was accepted is sent again, among its like, to be counted as well.
 */
public final class Campaign implements AutoCloseable {

    private static final int BATCH = 120;
    private static final int WORKERS = 4;

    /** So many things of one person are enough: after that, whatever is created is refused for their number. */
    private static final int ENOUGH = 8;

    private final URI address;
    private final RowCounts rows;
    private final Cast cast;
    private final Fixtures fixtures;
    private final Maker maker;
    private final Checks checks;
    private final Returned returned;
    private final Plan plan;
    private final Report report;
    private final ConcurrentLinkedQueue<Wire> wires = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final List<Attempt> refusedBeside = new ArrayList<>();
    private final Map<Who, Integer> created = new HashMap<>();

    public Campaign(RunningPlatform platform, long seed) {
        address = platform.address();
        Description description = Description.of(address);
        Examples examples = new Examples(description);
        rows = new RowCounts(platform.jdbc());
        cast = new Cast(platform);
        fixtures = new Fixtures(description, examples, cast, new Wire(address), address.getAuthority());
        maker = new Maker(examples, fixtures, cast);
        checks = new Checks(new Schemas(description));
        returned = new Returned(cast, address.getAuthority());
        plan = new Plan(description, seed);
        report = new Report(seed);
    }

    /** Sends at least so many. */
    public Report send(int requests) {
        plan.valid().forEach(attempt -> play(List.of(attempt)));
        while (report.sent() < requests) {
            play(plan.next(BATCH));
            if (refusedBeside.size() >= BATCH) {
                List<Attempt> again = List.copyOf(refusedBeside);
                refusedBeside.clear();
                watch(again);
            }
        }
        return report;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        wires.forEach(Wire::close);
    }

    /** A batch as it comes: what it wrote is judged only if nothing was accepted in it. */
    private void play(List<Attempt> batch) {
        Map<String, Long> before = ready(batch);
        List<Outcome> outcomes = sent(batch);
        outcomes.forEach(this::judge);
        List<Attempt> refused = outcomes.stream()
                .filter(outcome ->
                        !outcome.wrote() && outcome.attempt().operation().changes())
                .map(Outcome::attempt)
                .toList();
        if (outcomes.stream().anyMatch(Outcome::wrote)) {
            refusedBeside.addAll(refused);
            renew(outcomes);
        } else {
            judge(batch, refused.size(), before);
        }
    }

    /** What was refused once, and is now sent to see that it writes nothing. */
    private void watch(List<Attempt> batch) {
        Map<String, Long> before = ready(batch);
        List<Outcome> outcomes = sent(batch);
        outcomes.forEach(this::judge);
        if (outcomes.stream().noneMatch(Outcome::wrote)) {
            judge(batch, batch.size(), before);
        } else if (batch.size() > 1) {
            halves(
                    outcomes.stream()
                            .filter(o -> !o.wrote())
                            .map(Outcome::attempt)
                            .toList(),
                    this::watch);
        }
    }

    private void judge(List<Attempt> batch, int refused, Map<String, Long> before) {
        Map<String, String> difference = RowCounts.difference(before, rows.settled());
        if (difference.isEmpty()) {
            report.watched(refused);
        } else if (batch.size() > 1) {
            halves(batch, this::watch);
        } else if (writesAgain(batch)) {
            report.fail("refused, but rows were written: " + difference + "\n    " + batch.getFirst() + "\n    "
                    + maker.make(batch.getFirst()).line());
        }
    }

    /** What somebody else had begun before may have come to its end meanwhile; a request that writes does so again. */
    private boolean writesAgain(List<Attempt> batch) {
        Map<String, Long> before = ready(batch);
        sent(batch);
        return !RowCounts.difference(before, rows.settled()).isEmpty();
    }

    private static void halves(List<Attempt> batch, java.util.function.Consumer<List<Attempt>> each) {
        int half = (batch.size() + 1) / 2;
        if (!batch.isEmpty()) {
            each.accept(batch.subList(0, half));
        }
        if (half < batch.size()) {
            each.accept(batch.subList(half, batch.size()));
        }
    }

    /** All that the batch asks for is there, and nothing is under way. */
    private Map<String, Long> ready(List<Attempt> batch) {
        rows.forgetThrottles();
        rows.idle();
        openAgain();
        fixtures.repair();
        batch.forEach(attempt -> fixtures.path(attempt.operation()));
        return rows.settled();
    }

    /** What an administrator of the batch before has closed would keep the next one from getting anywhere. */
    private void openAgain() {
        cast.administrator().confirmed();
        cast.administrator()
                .patch("/api/v1/admin/settings", "{\"registration\":\"open\"}")
                .expect(200);
        cast.administrator()
                .patch("/api/v1/admin/quotas", "{\"environments\":50,\"skills\":50,\"mcpServers\":50}")
                .expect(200);
        cast.administrator().post("/api/v1/admin/processors/audit/resume");
    }

    private List<Outcome> sent(List<Attempt> batch) {
        List<java.util.concurrent.Future<Outcome>> all = batch.stream()
                .map(attempt -> workers.submit(() -> outcome(attempt)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (java.util.concurrent.Future<Outcome> one : all) {
            try {
                outcomes.add(one.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return outcomes;
    }

    private Outcome outcome(Attempt attempt) {
        Wire polled = wires.poll();
        Wire wire = polled == null ? new Wire(address) : polled;
        try {
            Asked asked = maker.make(attempt);
            Reply reply = wire.send(asked.bytes(address.getAuthority()));
            List<String> complaints = new ArrayList<>(checks.of(attempt, asked, reply));
            if (reply.accepted()) {
                returned.complaint(attempt, asked, reply, wire).ifPresent(complaints::add);
            }
            return new Outcome(attempt, asked, reply, complaints);
        } finally {
            wires.add(wire);
        }
    }

    private void judge(Outcome outcome) {
        report.note(outcome);
        if (!outcome.complaints().isEmpty() && report.isNew(outcome)) {
            report.fail(least(outcome).told());
        }
    }

    /** The same failure with one bad value instead of two, and with less of a long one. */
    private Outcome least(Outcome outcome) {
        Outcome least = outcome;
        for (Attempt smaller : Smaller.than(outcome.attempt())) {
            Outcome tried = outcome(smaller);
            if (tried.complaints().equals(outcome.complaints())) {
                least = tried;
            }
        }
        return least;
    }

    private void renew(List<Outcome> outcomes) {
        outcomes.stream()
                .filter(outcome -> outcome.reply().status() == 201 || endsSession(outcome))
                .forEach(outcome ->
                        created.merge(outcome.attempt().who(), endsSession(outcome) ? ENOUGH : 1, Integer::sum));
        for (Who who : List.of(Who.OWNER, Who.OTHER, Who.ADMINISTRATOR)) {
            if (created.getOrDefault(who, 0) >= ENOUGH) {
                cast.renew(who);
                created.remove(who);
                if (who == Who.OWNER) {
                    fixtures.forget();
                }
            }
        }
    }

    private static boolean endsSession(Outcome outcome) {
        return outcome.reply().accepted()
                && outcome.attempt().operation().changes()
                && outcome.attempt().operation().path().contains("/auth/");
    }
}
