package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.machine.Run;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.Volumes;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A container as the platform would start it, on a port of this machine. */
record Box(Engine engine, String name) {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 200;

    /** The check that Coolify runs inside a container. */
    private static final String HEALTH =
            "curl -s -X GET -f http://localhost:%1$d/healthz > /dev/null || exit 1".formatted(BoxVariables.PORT);

    /** @param volumes what the names of its volumes begin with */
    static Box start(Engine engine, String image, String name, String volumes, Map<String, String> variables) {
        List<String> run = new ArrayList<>(List.of("run", "--detach", "--name", name));
        run.addAll(List.of("--publish", "127.0.0.1::" + BoxVariables.PORT));
        run.addAll(List.of("--health-cmd", HEALTH, "--health-interval", "1s"));
        Volumes.ALL.forEach(
                volume -> run.addAll(List.of("--volume", volumes + volume.name() + ":" + volume.mountPath())));
        variables.forEach((variable, value) -> run.addAll(List.of("--env", variable + "=" + value)));
        run.add(image);
        engine.docker(run.toArray(String[]::new));
        return new Box(engine, name);
    }

    /** Whether it becomes healthy, as the engine sees it; false as soon as it has ended. */
    boolean becomesHealthy() {
        return comesTrue(() -> !isRunning() || isHealthy()) && isHealthy();
    }

    /** Whether it ends by itself, and with this. */
    boolean endsWith(int exit) {
        return comesTrue(() -> !isRunning()) && inspect("{{.State.ExitCode}}").equals(Integer.toString(exit));
    }

    /** A command in it, as the person who works there, in the workspace. */
    Run.Outcome exec(String... command) {
        List<String> all = new ArrayList<>(List.of("exec", name));
        all.addAll(List.of(command));
        return engine.outcome(all.toArray(String[]::new));
    }

    String text(String file) {
        return exec("cat", file).text();
    }

    URI address() {
        return URI.create("http://"
                + engine.docker("port", name, BoxVariables.PORT + "/tcp")
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    String logs() {
        return engine.docker("logs", name);
    }

    /** Asks it to end, as the platform does, and tells how long it took. */
    Duration stop() {
        long begin = System.nanoTime();
        engine.docker("stop", name);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    void remove() {
        engine.docker("rm", "--force", name);
    }

    private boolean isRunning() {
        return inspect("{{.State.Running}}").equals("true");
    }

    private boolean isHealthy() {
        return inspect("{{.State.Health.Status}}").equals("healthy");
    }

    private String inspect(String format) {
        return engine.docker("inspect", "--format", format, name).strip();
    }

    private static boolean comesTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
