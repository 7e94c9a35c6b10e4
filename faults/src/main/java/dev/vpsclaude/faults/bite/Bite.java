package dev.vpsclaude.faults.bite;

import dev.vpsclaude.faults.machine.Workshop;
import dev.vpsclaude.faults.row.NotReached;
import dev.vpsclaude.faults.row.Site;
import dev.vpsclaude.faults.row.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Shows that the suite notices: with any of the safeguards switched off, one of its rows fails. */
public final class Bite {

    private static final int TRIALS_OF_A_ROW = 6;

    private final Workshop workshop;
    private final Consumer<String> say;

    public Bite(Workshop workshop, Consumer<String> say) {
        this.workshop = workshop;
        this.say = say;
    }

    /**
     * What came of a mutant.
     *
     * @param noticed what the row said; empty when it said nothing, which means that the suite proves nothing
     */
    public record Bitten(String safeguard, String row, Optional<String> noticed) {}

    /** @param trials of one round; a mutant that none of them is to notice is left out */
    public List<Bitten> run(List<Trial> trials) {
        return Mutant.all().stream()
                .filter(mutant -> trials.stream().anyMatch(trial -> trial.row().equals(mutant.row())))
                .map(mutant -> run(mutant, trials))
                .toList();
    }

    private Bitten run(Mutant mutant, List<Trial> trials) {
        Workshop mutated = workshop.edited(mutant.edits());
        Optional<String> noticed = trials.stream()
                .filter(trial -> trial.row().equals(mutant.row()))
                .limit(TRIALS_OF_A_ROW)
                .map(trial -> noticed(mutated, mutant, trial))
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
        say.accept("Without " + mutant.safeguard() + ", " + mutant.row() + " says: " + noticed.orElse("nothing"));
        return new Bitten(mutant.safeguard(), mutant.row(), noticed);
    }

    private static String noticed(Workshop mutated, Mutant mutant, Trial trial) {
        try (Site site = new Site(mutated, trial.setup())) {
            mutant.sql().ifPresent(sql -> site.installation().sql().execute(sql));
            List<String> wrong = site.run(trial).wrong();
            return String.join("; ", wrong.subList(0, Math.min(wrong.size(), 3)));
        } catch (NotReached point) {
            return "";
        } catch (Exception e) {
            throw new IllegalStateException("A mutant could not be tried", e);
        }
    }
}
