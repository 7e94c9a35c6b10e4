package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.Examples;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.saga.box.Dockerfile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A first deployment, a second one on the same volumes beside it, and one without a configuration. */
final class Deployments {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final ExampleBox FIRST = ExampleBox.of(
            Examples.rules("Read"), List.of(Examples.SKILL), List.of(Examples.file(), Examples.program()));
    private static final ExampleBox SECOND =
            ExampleBox.of(Examples.rules("Read", "Grep"), List.of(), List.of(Examples.program()));

    /** The image has what both need: another package would make another image. */
    static Dockerfile dockerfile() {
        return FIRST.dockerfile();
    }

    private final Engine engine;
    private final String name;
    private final Findings findings;

    /** Invented, with characters that shells and files of variables do not love. */
    private final String password = "p$a s'\"s-" + UUID.randomUUID();

    Deployments(Engine engine, String name, Findings findings) {
        this.engine = engine;
        this.name = name;
        this.findings = findings;
    }

    void run() {
        Box first = start("first", FIRST);
        if (!isHealthy(first, "the first deployment")) {
            return;
        }
        BoxLooks looks = new BoxLooks(first, findings);
        looks.programs();
        looks.logIn(password);
        looks.configuration(FIRST);
        looks.servers(List.of(Examples.PROGRAM, Examples.FILE), List.of());
        looks.nothingOfThePlatform();
        Belongings belongings = new Belongings(findings);
        belongings.put(first);
        second(first, belongings);
        withoutConfiguration();
    }

    /** The platform starts the new container beside the old one, so that both have the volumes for a while. */
    private void second(Box first, Belongings belongings) {
        Box second = start("second", SECOND);
        if (!isHealthy(second, "a second deployment on the same volumes, beside the first,")) {
            return;
        }
        Duration took = first.stop();
        findings.check(
                "the first container ends when it is asked to (" + took.toMillis() + " ms)", took.compareTo(GRACE) < 0);
        first.remove();
        BoxLooks looks = new BoxLooks(second, findings);
        looks.logIn(password);
        looks.configuration(SECOND);
        looks.servers(List.of(Examples.PROGRAM, Belongings.SERVER), List.of(Examples.FILE));
        belongings.areThere(second);
        second.remove();
    }

    private void withoutConfiguration() {
        Box box = Box.start(engine, name, name + "-none", name + "-", Map.of("PASSWORD", password));
        findings.check(
                "a container without its configuration does not start",
                box.endsWith(1) && box.logs().contains("the configuration could not be applied"),
                box.logs());
    }

    private Box start(String which, ExampleBox box) {
        Map<String, String> all = new HashMap<>(box.variables());
        all.put("PASSWORD", password);
        return Box.start(engine, name, name + "-" + which, name + "-", all);
    }

    private boolean isHealthy(Box box, String which) {
        boolean healthy = box.becomesHealthy();
        findings.check(which + " becomes healthy", healthy, healthy ? "" : box.logs());
        return healthy;
    }
}
