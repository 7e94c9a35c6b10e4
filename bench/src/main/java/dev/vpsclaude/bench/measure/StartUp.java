package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.machine.ChildJvm;
import dev.vpsclaude.bench.machine.CpuTime;
import dev.vpsclaude.bench.machine.Pause;
import dev.vpsclaude.bench.machine.PostgresProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform as {@code ./run} starts it for somebody who sets nothing: with its own PostgreSQL and the simulator. */
final class StartUp {

    private record Start(double seconds, double cpuSeconds) {}

    private final Pace pace;
    private final Path data;
    private final Path log;
    private double idlePercent;

    StartUp(Pace pace, Path folder) {
        this.pace = pace;
        data = folder.resolve("start-up");
        log = folder.resolve("start-up.log");
    }

    List<Row> measure() {
        Start first = start(false);
        List<Start> warm = new ArrayList<>();
        for (int i = 1; i <= pace.starts(); i++) {
            warm.add(start(i == pace.starts()));
        }
        double seconds = Median.of(warm.stream().map(Start::seconds).toList());
        double cpu = Median.of(warm.stream().map(Start::cpuSeconds).toList());
        return List.of(
                Row.alone("start-up until /health answers, first time (initdb, migrations)", words(first), ""),
                Row.alone("start-up until /health answers, warm", words(new Start(seconds, cpu)), "< 15 s"),
                Row.alone("idle CPU, server and PostgreSQL", Row.number("%.2f %% of a core", idlePercent), "< 2 %"));
    }

    private Start start(boolean thenIdle) {
        try (ChildJvm server =
                ChildJvm.startCommand(List.of("/bin/sh", "run"), Map.of("VPSCLAUDE_DATA", data.toString()), log)) {
            PostgresProcess postgres = PostgresProcess.in(data.resolve("postgres"));
            double cpu = CpuTime.ofTree(server.pid()) + postgres.cpuSeconds();
            if (thenIdle) {
                idlePercent = idle(server, postgres);
            }
            return new Start(server.readyAfter().toMillis() / 1e3, cpu);
        }
    }

    private double idle(ChildJvm server, PostgresProcess postgres) {
        Pause.seconds(pace.settle().toSeconds());
        double before = CpuTime.of(server.pid()) + postgres.cpuSeconds();
        Pause.seconds(pace.idle().toSeconds());
        return (CpuTime.of(server.pid()) + postgres.cpuSeconds() - before)
                * 100
                / pace.idle().toSeconds();
    }

    private static String words(Start start) {
        return Row.number("%.1f s", start.seconds()) + Row.number(", %.1f CPU s", start.cpuSeconds());
    }
}
