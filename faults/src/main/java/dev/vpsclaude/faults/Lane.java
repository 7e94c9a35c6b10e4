package dev.vpsclaude.faults;

import dev.vpsclaude.faults.machine.Setup;
import dev.vpsclaude.faults.machine.Workshop;
import dev.vpsclaude.faults.row.NotReached;
import dev.vpsclaude.faults.row.Rows;
import dev.vpsclaude.faults.row.Site;
import dev.vpsclaude.faults.row.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes one trial after the other, on one installation for as long as they want the same and find nothing. */
final class Lane implements AutoCloseable {

    private final Workshop workshop;
    private final Trials trials;
    private final Consumer<Verdict> verdicts;
    private @Nullable Site site;

    Lane(Workshop workshop, Trials trials, Consumer<Verdict> verdicts) {
        this.workshop = workshop;
        this.trials = trials;
        this.verdicts = verdicts;
    }

    void run() {
        try (this) {
            for (Optional<Trial> next = next(); next.isPresent(); next = next()) {
                verdicts.accept(judge(next.get()));
            }
            if (site != null) {
                verdicts.accept(judge(Rows.last().on(site.installation().setup())));
            }
        }
    }

    private Optional<Trial> next() {
        return trials.next(
                Optional.ofNullable(site).map(known -> known.installation().setup()));
    }

    private Verdict judge(Trial trial) {
        long begin = System.nanoTime();
        try {
            Site.Findings findings = on(trial.setup()).run(trial);
            if (!findings.wrong().isEmpty()) {
                giveUp(trial);
            }
            return new Verdict(trial, true, findings.wrong(), findings.recoveries(), findings.remark(), since(begin));
        } catch (NotReached point) {
            close();
            return new Verdict(trial, false, List.of(), List.of(), "", since(begin));
        } catch (Exception | AssertionError unexpected) {
            giveUp(trial);
            return new Verdict(trial, true, List.of(unexpected.toString()), List.of(), "", since(begin));
        }
    }

    private Site on(Setup setup) {
        Site known = site;
        if (known != null && known.installation().setup().equals(setup)) {
            return known;
        }
        close();
        Site fresh = new Site(workshop, setup);
        site = fresh;
        return fresh;
    }

    /** What the platform had to say is kept; the installation may be broken and is not used again. */
    private void giveUp(Trial trial) {
        if (site != null) {
            Path kept = kept(trial);
            try {
                Files.createDirectories(kept.getParent());
                Files.copy(site.installation().log(), kept, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        close();
    }

    private Path kept(Trial trial) {
        String name = (trial.row() + " " + trial.name()).replaceAll("[^A-Za-z0-9]+", "-");
        return workshop.program()
                .jar()
                .resolveSibling("../../failed/" + name + ".log")
                .normalize();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
            site = null;
        }
    }
}
