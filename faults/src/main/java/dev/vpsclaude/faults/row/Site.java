package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.Checker;
import dev.vpsclaude.faults.check.Event;
import dev.vpsclaude.faults.check.Life;
import dev.vpsclaude.faults.check.Tolerance;
import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.client.Owner;
import dev.vpsclaude.faults.http.Ledger;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Installation;
import dev.vpsclaude.faults.machine.Setup;
import dev.vpsclaude.faults.machine.Workshop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Where trials take place one after the other: an installation, somebody who uses it, and the words of trials. */
public final class Site implements AutoCloseable {

    static final String CREATE = "POST /applications/dockerfile";
    static final String DEPLOY = "POST /deploy";

    private static final String OLDER = "-Dvpsclaude.box.claude-code=1.0.0";
    private static final int OLDER_AT_ONCE = 8;
    private static final Duration TO_STRIKE = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(300);

    private final Installation installation;
    private final Owner owner;
    private final Checker checker;
    private final Deque<Box> older = new ArrayDeque<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private String remark = "";
    private Duration longest = Duration.ZERO;
    private int mark;

    public Site(Workshop workshop, Setup setup) {
        installation = new Installation(workshop, setup);
        owner = Owner.signUp(installation);
        checker = new Checker(installation, owner);
    }

    public Installation installation() {
        return installation;
    }

    Owner owner() {
        return owner;
    }

    /** What is wrong after a trial, and how long each recovery in it took. */
    public record Findings(List<String> wrong, List<Recovery> recoveries, String remark) {}

    /** Runs a trial and everything that must be true afterwards. */
    public Findings run(Trial trial) throws Exception {
        wrong.clear();
        recoveries.clear();
        remark = "";
        mark = installation.ledger().mark();
        try {
            trial.body().run(this);
        } catch (Wrong | Await.Unmet e) {
            wrong.add(e.getMessage());
        } finally {
            installation.heal();
        }
        if (wrong.isEmpty()) {
            wrong.addAll(checker.check(new Tolerance(trial.tolerance().errors(), longestSoFar(trial.tolerance()))));
        }
        return new Findings(List.copyOf(wrong), List.copyOf(recoveries), remark);
    }

    /** What earlier trials have left is judged again after each later one. */
    private Duration longestSoFar(Tolerance tolerance) {
        longest = longest.compareTo(tolerance.longest()) > 0 ? longest : tolerance.longest();
        return longest;
    }

    /** The general look, without a trial. */
    public List<String> check(Tolerance tolerance) {
        return checker.check(tolerance);
    }

    void wrong(String sentence) {
        wrong.add(sentence);
    }

    /** Something to know, beside right and wrong. */
    void remark(String sentence) {
        remark = sentence;
    }

    void require(boolean holds, String sentence) {
        if (!holds) {
            wrong.add(sentence);
        }
    }

    // What has happened.

    Life life(Box box) {
        return Life.all(Event.all(installation.sql())).stream()
                .filter(life -> life.environment().equals(box.id()))
                .findFirst()
                .orElseThrow(() -> new Wrong(box.id() + " has no history"));
    }

    private long count(Box box, String types) {
        return installation
                .sql()
                .number("select count(*) from event where stream = ? and type in (" + types + ")", box.id());
    }

    private boolean atRest(Box box) {
        return count(box, "'deployment-requested'")
                == count(box, "'deployment-succeeded','deployment-failed','deployment-cancelled'");
    }

    /** At rest, and nothing is left to be asked of Coolify. */
    boolean settled(Box box) {
        return atRest(box)
                && installation
                                .sql()
                                .number(
                                        "select count(*) from coolify_intent where environment_id = ? and state = 'requested'",
                                        box.id())
                        == 0;
    }

    /** Requests of this trial. */
    List<Ledger.Call> calls(Predicate<Ledger.Call> fits) {
        return installation.ledger().since(mark, fits);
    }

    List<Ledger.Call> calls(String what) {
        return calls(call -> call.request().what().equals(what));
    }

    // What is done.

    Box box() {
        return owner.create();
    }

    /** A box that runs with another version than would be built now, so that a deployment replaces its application. */
    Box older() {
        if (older.isEmpty()) {
            installation.restartWith(0, List.of(OLDER));
            for (int i = 0; i < OLDER_AT_ONCE; i++) {
                older.add(box());
                older.getLast().deploy();
            }
            older.forEach(this::succeeds);
            installation.restartWith(0, List.of());
            mark = installation.ledger().mark();
        }
        return older.pop();
    }

    /** Waits until the deployments of a box have ended. @return the type of its last end */
    String ended(Box box) {
        Await.until(
                () -> "an end of the deployment of " + box.id() + ", whose last event is "
                        + life(box).events().getLast().type(),
                TO_END,
                () -> atRest(box));
        List<Event> ends = life(box).of("deployment-succeeded", "deployment-failed", "deployment-cancelled");
        return ends.isEmpty() ? "none" : ends.getLast().type();
    }

    /** Its deployment ended well, and the box really answers as running. */
    void succeeds(Box box) {
        String end = ended(box);
        if (!end.equals("deployment-succeeded")) {
            throw new Wrong(box.id() + " should run, but " + end + ": "
                    + life(box).events().stream()
                            .filter(e -> e.type().equals("deployment-abandoned"))
                            .toList());
        }
    }

    /** Waits for the fault; when the deployment ends without it, there was no such point this time. */
    void strikes(String point, Box box, BooleanSupplier struck) {
        Await.within(TO_STRIKE, () -> struck.getAsBoolean() || (box.status().equals("running") && settled(box)));
        if (!struck.getAsBoolean()) {
            throw new NotReached(point);
        }
    }

    /** The platform has been killed by the fault: starts it again and waits for its next step. */
    void recovers(Box box) {
        Await.until("the platform is dead", TO_STRIKE, () -> !installation.isAlive(0));
        long head = head();
        int calls = installation.ledger().mark();
        boolean waiting = !atRest(box);
        long begin = System.nanoTime();
        Duration start = installation.restart(0);
        if (waiting) {
            Await.until(
                    "a step after the restart",
                    TO_END,
                    () -> head() > head || installation.ledger().mark() > calls);
            recoveries.add(new Recovery(start, Duration.ofNanos(System.nanoTime() - begin)));
        }
    }

    /** A wish whose answer was lost may not have been heard; its owner would wish again. */
    void wishAgainUnlessHeard(Box box) {
        if (count(box, "'deployment-requested'") == 0) {
            box.deploy();
        }
    }

    long head() {
        return installation.sql().number("select position from event_head");
    }

    /** Creating twice without a look between would make two, as Coolify has no other way to know. */
    void looksBeforeItRepeats(String what, Predicate<String> look) {
        boolean looked = true;
        for (Ledger.Call call : calls(c -> true)) {
            String asked = call.request().what();
            if (asked.equals(what)) {
                require(looked, what + " was repeated without a look between");
                looked = false;
            } else if (look.test(asked)) {
                looked = true;
            }
        }
    }

    void createsOnce(Box box) {
        long created = calls(call -> call.request().what().equals(CREATE)
                        && call.status() == 201
                        && call.request().text().contains(box.id()))
                .size();
        require(created <= 1, "Coolify was made to create " + created + " applications for " + box.id());
        looksBeforeItRepeats(CREATE, asked -> asked.startsWith("GET /projects/"));
        looksBeforeItRepeats(DEPLOY, asked -> asked.startsWith("GET /deployments/"));
    }

    Optional<String> reason(Box box) {
        List<Event> failed = life(box).of("deployment-failed");
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(failed.getLast().payload().path("reason").toString());
    }

    @Override
    public void close() {
        installation.close();
    }
}
