package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Folders;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Volumes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Builds the image of a box from the Dockerfile that is generated today, and runs it as the platform would. */
public final class ImageCheck {

    private static final Pattern BASE = Pattern.compile("(?m)^FROM (\\S+)");
    private static final String NAME =
            "vpsclaude-box-check-" + ProcessHandle.current().pid();

    private final Findings findings;

    public ImageCheck(Findings findings) {
        this.findings = findings;
    }

    public void run() {
        Engine engine = Engine.found();
        Dockerfile dockerfile = Deployments.dockerfile();
        List<String> bases = BASE.matcher(dockerfile.text())
                .results()
                .map(base -> base.group(1))
                .toList();
        bases.forEach(engine::require);
        System.out.println("Docker " + engine.version() + ", on " + String.join(" and ", bases));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(engine), "clean-up"));
        Folders.withTemporary("vpsclaude-box-check", folder -> build(engine, folder, dockerfile));
        new Deployments(engine, NAME, findings).run();
    }

    private void build(Engine engine, Path folder, Dockerfile dockerfile) throws IOException {
        long begin = System.nanoTime();
        engine.build(folder, dockerfile.text(), NAME);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        findings.check("the image is built (" + took.toSeconds() + " s)", true);
    }

    /** Also when somebody breaks it off. The layers stay in the engine's cache. */
    private static void cleanUp(Engine engine) {
        engine.docker("ps", "--all", "--quiet", "--filter", "name=" + NAME)
                .lines()
                .forEach(id -> engine.docker("rm", "--force", id));
        Volumes.ALL.forEach(volume -> engine.outcome("volume", "rm", NAME + "-" + volume.name()));
        engine.outcome("rmi", NAME);
    }
}
