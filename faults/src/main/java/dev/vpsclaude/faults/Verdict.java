package dev.vpsclaude.faults;

import dev.vpsclaude.faults.row.Recovery;
import dev.vpsclaude.faults.row.Trial;
import java.time.Duration;
import java.util.List;

/**
 * What came of a trial.
 *
 * @param tried false when its point did not come
 * @param wrong sentences; none is success
 * @param remark something to know, or nothing
 */
public record Verdict(
        Trial trial, boolean tried, List<String> wrong, List<Recovery> recoveries, String remark, Duration took) {

    public boolean failed() {
        return !wrong.isEmpty();
    }

    /** For somebody who watches. */
    public String line() {
        String end = failed() ? "FAILED: " + String.join("; ", wrong) : tried ? "ok" : "not reached";
        String recovery = recoveries.isEmpty()
                ? ""
                : ", answers after "
                        + recoveries.stream()
                                .map(Recovery::start)
                                .map(Verdict::seconds)
                                .toList() + ", next step after "
                        + recoveries.stream()
                                .map(Recovery::step)
                                .map(Verdict::seconds)
                                .toList();
        return trial.row() + " " + trial.name() + ": " + end + " (" + seconds(took) + recovery + ")"
                + (remark.isEmpty() ? "" : " " + remark);
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
