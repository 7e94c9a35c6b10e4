package dev.vpsclaude.faults.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All trials of the fault matrix. */
public final class Rows {

    private Rows() {}

    /** Learns the points of a deployment. */
    public static Rehearsal rehearse(Site site) {
        return Rehearsal.on(site);
    }

    /**
     * Once through all rows, in an order that only the seed decides.
     *
     * @param many how often the lost answer of a creation is tried
     */
    public static List<Trial> once(Rehearsal rehearsal, int many, Random random) {
        List<Trial> trials = new ArrayList<>();
        trials.addAll(Kills.atCalls(rehearsal));
        trials.addAll(Kills.atCommits(rehearsal));
        trials.addAll(LostAnswers.ofCreation(many));
        trials.addAll(Kills.whileUndoing(rehearsal));
        trials.addAll(LostAnswers.ofEveryCall(rehearsal));
        trials.addAll(BadAnswers.refusals());
        trials.addAll(BadAnswers.hostile());
        trials.addAll(LostAnswers.tooSlow());
        trials.addAll(Quirks.all());
        trials.addAll(DatabaseEnds.all());
        trials.addAll(TwoNodes.slowCommits());
        trials.addAll(TwoNodes.killed());
        trials.addAll(TwoNodes.asleep());
        trials.addAll(Pressure.all());
        return trials;
    }
}
