package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.machine.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rebuilding the rows of environments from the history. */
final class Rebuild {

    private static final String PREFIX = "replayed-in-ms ";

    private final Pace pace;
    private final Map<String, String> variables;
    private final long events;

    /** @param variables with which the platform finds a database that no other node uses at the time */
    Rebuild(Pace pace, Map<String, String> variables, long events) {
        this.pace = pace;
        this.variables = new HashMap<>(variables);
        this.variables.put("PORT", "0");
        this.events = events;
    }

    List<Row> measure() {
        List<Double> rates =
                millis().stream().map(millis -> events * 1e3 / millis).toList();
        String what = "replay of %,d events, %s".formatted(events, "%s");
        double warm = Median.of(rates.subList(1, rates.size()));
        return List.of(
                Row.alone(what.formatted("first in its JVM"), rate(rates.getFirst()), ""),
                Row.alone(what.formatted("warm"), rate(warm), ">= 15,000/s"));
    }

    private List<Long> millis() {
        Process process = ChildJvm.launch(Programs.replay(pace.replays()), variables, ProcessBuilder.Redirect.PIPE);
        try (BufferedReader lines = process.inputReader()) {
            List<Long> millis = lines.lines()
                    .filter(line -> line.startsWith(PREFIX))
                    .map(line -> Long.valueOf(line.substring(PREFIX.length())))
                    .toList();
            if (millis.size() < pace.replays()) {
                throw new IllegalStateException("The replay broke off");
            }
            return millis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }

    private static String rate(double perSecond) {
        return Row.number("%,.0f/s", perSecond);
    }
}
