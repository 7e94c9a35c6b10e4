package dev.vpsclaude.faults;

import dev.vpsclaude.faults.bite.Bite;
import dev.vpsclaude.faults.machine.PostgresServer;
import dev.vpsclaude.faults.machine.Program;
import dev.vpsclaude.faults.machine.Setup;
import dev.vpsclaude.faults.machine.Workshop;
import dev.vpsclaude.faults.row.Rehearsal;
import dev.vpsclaude.faults.row.Rows;
import dev.vpsclaude.faults.row.Site;
import dev.vpsclaude.faults.row.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Learns the points of a deployment, then tries them all in several lanes. */
public final class Suite implements AutoCloseable {

    private final Workshop workshop;
    private final Consumer<String> say;

    /**
     * @param root of the project, where the runnable jar has been built
     * @param folder for everything that is written
     * @param say is told what happens
     */
    public Suite(Path root, Path folder, Consumer<String> say) {
        this.say = say;
        Program program = Program.prepare(root.resolve("server/target/vpsclaude.jar"), root.resolve("faults/target"));
        this.workshop = new Workshop(root, program, new PostgresServer(folder.resolve("postgres")), folder);
    }

    /** Everything that the plan asks for. */
    public List<Verdict> run(Plan plan) {
        say.accept("Seed " + plan.seed());
        return run(trials(plan), plan.lanes());
    }

    /** With each safeguard switched off in turn. */
    public List<Bite.Bitten> bite(Plan plan) {
        return new Bite(workshop, say).run(trials(plan));
    }

    private List<Trial> trials(Plan plan) {
        Rehearsal rehearsal = rehearse();
        say.accept("Calls of a deployment: " + rehearsal.calls());
        say.accept("Commits of a deployment: " + rehearsal.commits());
        say.accept("Calls of undoing: " + rehearsal.undoing());
        say.accept("Calls of a replacement: " + rehearsal.replacing());
        say.accept("Calls of undoing a replacement: " + rehearsal.undoingReplacement());
        Random random = new Random(plan.seed());
        List<Trial> all = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            List<Trial> once = new ArrayList<>(Rows.once(rehearsal, plan.trialsOfARound()));
            once.removeIf(trial -> !plan.rows().isEmpty() && !plan.rows().contains(trial.row()));
            Collections.shuffle(once, random);
            all.addAll(sample(once, plan));
        }
        all.addAll(Rows.numbers().stream()
                .filter(trial -> plan.rows().isEmpty()
                        ? plan.sample() == Integer.MAX_VALUE && !Rows.isLong(trial)
                        : plan.rows().contains(trial.row()))
                .toList());
        return all;
    }

    private static List<Trial> sample(List<Trial> shuffled, Plan plan) {
        Map<String, Integer> taken = new HashMap<>();
        return shuffled.stream()
                .filter(trial -> Rows.isSwept(trial) || taken.merge(trial.row(), 1, Integer::sum) <= plan.sample())
                .toList();
    }

    private Rehearsal rehearse() {
        try (Site site = new Site(workshop, Setup.plain())) {
            return Rows.rehearse(site);
        }
    }

    private List<Verdict> run(List<Trial> trials, int lanes) {
        List<Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
        Trials waiting = new Trials(trials);
        List<Thread> threads = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            threads.add(Thread.ofPlatform()
                    .name("lane-" + lane)
                    .start(() -> new Lane(workshop, waiting, verdict -> {
                                verdicts.add(verdict);
                                say.accept(verdicts.size() + "/" + trials.size() + " " + verdict.line());
                            })
                            .run()));
        }
        threads.forEach(Suite::join);
        return List.copyOf(verdicts);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        workshop.postgres().close();
    }
}
