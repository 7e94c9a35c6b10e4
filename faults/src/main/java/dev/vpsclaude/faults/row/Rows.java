package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import java.util.ArrayList;
import java.util.List;

/** All trials of the fault matrix. */
public final class Rows {

    private Rows() {}

    /** Learns the points of a deployment. */
    public static Rehearsal rehearse(Site site) {
        return Rehearsal.on(site);
    }

    /** Whether every trial of its row counts, because each is a point of its own or one more chance. */
    public static boolean isSwept(Trial trial) {
        return List.of("F1", "F2", "F3").contains(trial.row());
    }

    /** What must be possible when all else is over. */
    public static Trial last() {
        return Trial.of("H6", "afterwards a new deployment succeeds", site -> {
            Box box = site.box();
            box.deploy();
            site.succeeds(box);
        });
    }

    /** Whether it takes so long that it is run only when it is asked for. */
    public static boolean isLong(Trial trial) {
        return trial.row().equals("N1-MINUTES");
    }

    /** What is about figures more than about faults, and takes minutes. */
    public static List<Trial> numbers() {
        return Load.all();
    }

    /**
     * Once through all rows.
     *
     * @param many how often the lost answer of a creation is tried
     */
    public static List<Trial> once(Rehearsal rehearsal, int many) {
        List<Trial> trials = new ArrayList<>();
        trials.addAll(Kills.atCalls(rehearsal));
        trials.addAll(Kills.whileReplacing(rehearsal));
        trials.addAll(Kills.atCommits(rehearsal));
        trials.addAll(LostAnswers.ofCreation(many));
        trials.addAll(Kills.whileUndoing(rehearsal));
        trials.addAll(LostAnswers.ofEveryCall(rehearsal));
        trials.addAll(BadAnswers.refusals());
        trials.addAll(BadAnswers.hostile());
        trials.addAll(LostAnswers.tooSlow());
        trials.addAll(Quirks.all());
        trials.addAll(Poison.all());
        trials.addAll(DatabaseEnds.all());
        trials.addAll(TwoNodes.slowCommits());
        trials.addAll(TwoNodes.killed());
        trials.addAll(TwoNodes.asleep());
        trials.addAll(Pressure.all());
        return trials;
    }
}
