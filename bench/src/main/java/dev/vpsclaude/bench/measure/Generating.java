package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.machine.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Making the Dockerfile and the variables of a deployment. */
public final class Generating {

    private static final String PREFIX = "generated ";
    private static final int WARM_UP = 300;
    private static final int MEASURED = 300;

    public List<Row> measure() {
        List<String[]> lines = lines();
        return List.of(
                row("generate a box of full size, incompressible", lines, "full", "< 5 ms"),
                row("generate a box of 50 skills of 4 KB of words in no order", lines, "usual", "< 5 ms"),
                row("generate a box of 50 skills of full size that repeat themselves", lines, "many", ""));
    }

    private static Row row(String what, List<String[]> lines, String name, String target) {
        List<String[]> own = lines.stream()
                .filter(line -> line[1].equals(name))
                .skip(WARM_UP)
                .toList();
        double millis =
                Median.of(own.stream().map(line -> Long.valueOf(line[2])).toList()) / 1e6;
        String bytes = Row.number("%,.0f", Double.parseDouble(own.getFirst()[3]));
        return Row.alone(what + ": median, warm, for " + bytes + " bytes", Row.number("%.2f ms", millis), target);
    }

    private static List<String[]> lines() {
        Process process =
                ChildJvm.launch(Programs.generation(WARM_UP + MEASURED), Map.of(), ProcessBuilder.Redirect.PIPE);
        try (BufferedReader output = process.inputReader()) {
            return output.lines()
                    .filter(line -> line.startsWith(PREFIX))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.destroy();
        }
    }
}
