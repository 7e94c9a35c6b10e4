package dev.vpsclaude.faults;

import dev.vpsclaude.faults.bite.Bite;
import dev.vpsclaude.faults.row.Recovery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run has shown, as a Markdown table: trials and failures, never only "passed". */
record Figures(Plan plan, List<Verdict> verdicts, Duration took) {

    /** F2 before F10, and beside a row its variants. */
    static final Comparator<String> IN_ORDER = Comparator.comparing((String row) -> row.charAt(0))
            .thenComparingInt(row -> Integer.parseInt(row.substring(1).replaceFirst("\\D.*", "")))
            .thenComparing(row -> row);

    /** What the suite said without each of the safeguards. */
    static List<String> of(List<Bite.Bitten> bitten) {
        List<String> lines = new ArrayList<>(List.of("| without | row | what it says |", "| --- | --- | --- |"));
        bitten.forEach(one -> lines.add("| %s | %s | %s |"
                .formatted(one.safeguard(), one.row(), one.noticed().orElse("NOTHING"))));
        return lines;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Seed %d, %d lanes, %d s.".formatted(plan.seed(), plan.lanes(), took.toSeconds()));
        lines.add("");
        lines.add("| row | trials | failures | not reached | start, median | next step, median / longest |");
        lines.add("| --- | --- | --- | --- | --- | --- |");
        rows().forEach((row, of) -> lines.add(line(row, of)));
        lines.add("");
        verdicts.stream()
                .filter(verdict -> !verdict.remark().isEmpty() && !verdict.failed())
                .forEach(verdict -> lines.add("- " + verdict.line()));
        verdicts.stream().filter(Verdict::failed).forEach(verdict -> lines.add("- " + verdict.line()));
        return lines;
    }

    private Map<String, List<Verdict>> rows() {
        return verdicts.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.trial().row(), () -> new TreeMap<>(IN_ORDER), Collectors.toList()));
    }

    private static String line(String row, List<Verdict> of) {
        long tried = of.stream().filter(Verdict::tried).count();
        long failed = of.stream().filter(Verdict::failed).count();
        return "| %s | %d | %d | %d | %s | %s |"
                .formatted(
                        row,
                        tried,
                        failed,
                        of.size() - tried,
                        median(sorted(of, Recovery::start)),
                        recovery(sorted(of, Recovery::step)));
    }

    private static List<Duration> sorted(List<Verdict> of, Function<Recovery, Duration> part) {
        return of.stream()
                .flatMap(verdict -> verdict.recoveries().stream())
                .map(part)
                .sorted()
                .toList();
    }

    private static String median(List<Duration> sorted) {
        return sorted.isEmpty() ? "" : Verdict.seconds(sorted.get(sorted.size() / 2));
    }

    private static String recovery(List<Duration> sorted) {
        return sorted.isEmpty() ? "" : median(sorted) + " / " + Verdict.seconds(sorted.getLast());
    }
}
