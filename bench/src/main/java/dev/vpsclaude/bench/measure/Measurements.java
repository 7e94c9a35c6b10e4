package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.machine.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** All measurements in their order. */
public final class Measurements {

    private final Pace pace;
    private final Path folder;
    private final Consumer<String> progress;

    /** @param folder an empty one, for data and logs */
    public Measurements(Pace pace, Path folder, Consumer<String> progress) {
        this.pace = pace;
        this.folder = folder;
        this.progress = progress;
    }

    public List<Row> run() {
        List<Row> rows = new ArrayList<>();
        try (Databases databases = new Databases(folder.resolve("postgres"))) {
            OwnHistory history = new OwnHistory(databases.ours());
            loaded(databases, history, rows);
            rows.addAll(told("replay", () -> new Rebuild(pace, ours(databases), history.events()).measure()));
        }
        rows.addAll(told("generation of boxes", () -> new Generating().measure()));
        rows.addAll(told("start-up and idleness", () -> new StartUp(pace, folder).measure()));
        return rows;
    }

    private void loaded(Databases databases, OwnHistory history, List<Row> rows) {
        try (Side baseline = baseline(databases);
                Side ours = ours(databases, history)) {
            rows.addAll(told("commands", () -> new Commands(pace, ours, baseline).measure()));
            rows.addAll(told("command to server-sent event", () -> new Lag(pace, ours).measure()));
            rows.addAll(told("reads, after loading 10,000 environments", () -> {
                Reads reads = new Reads(pace, ours, baseline);
                reads.load(history, databases.baseline());
                return reads.measure();
            }));
        }
    }

    /** Says what is being done, and what came out as soon as it is known. */
    private List<Row> told(String what, Supplier<List<Row>> measurement) {
        progress.accept("measuring: " + what);
        List<Row> rows = measurement.get();
        rows.forEach(row -> progress.accept("  " + row.line()));
        return rows;
    }

    private Side baseline(Databases databases) {
        ChildJvm server = ChildJvm.start(Programs.BASELINE, databases.forBaseline(), folder.resolve("baseline.log"));
        return new Side(server, databases.process(), () -> {});
    }

    private Side ours(Databases databases, OwnHistory history) {
        ChildJvm server = ChildJvm.start(Programs.JAR, ours(databases), folder.resolve("ours.log"));
        databases.allowAnyNumber();
        return new Side(server, databases.process(), history::awaitProjection);
    }

    private Map<String, String> ours(Databases databases) {
        Map<String, String> variables = new HashMap<>(databases.forOurs());
        variables.put("VPSCLAUDE_DATA", folder.resolve("ours").toString());
        return variables;
    }
}
