package dev.vpsclaude.boxcheck.image;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.messages.environment.ToolRule;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A first deployment, a second one on the same volumes beside it, and one without a configuration. */
final class Deployments {

    private static final Duration GRACE = Duration.ofSeconds(8);
    private static final String MEMORY = "memory";
    private static final String NOTES = "notes";
    private static final Map<String, Object> BOTH = Map.of(
            MEMORY, stdio("mcp-server-memory"),
            NOTES, stdio("dbhub", "--transport", "stdio", "--dsn", "sqlite:///workspace/notes.db"));

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
        Box first = start("first", ExampleBox.variables(rules("Read"), true, BOTH));
        if (!isHealthy(first, "the first deployment")) {
            return;
        }
        BoxLooks looks = new BoxLooks(first, findings);
        looks.programs();
        looks.logIn(password);
        looks.configuration(rules("Read"), true);
        looks.servers(List.of(MEMORY, NOTES), List.of());
        looks.nothingOfThePlatform();
        Belongings belongings = new Belongings(findings);
        belongings.put(first);
        second(first, belongings);
        withoutConfiguration();
    }

    /** The platform starts the new container beside the old one, so that both have the volumes for a while. */
    private void second(Box first, Belongings belongings) {
        Map<String, Object> one = Map.of(MEMORY, stdio("mcp-server-memory"));
        Box second = start("second", ExampleBox.variables(rules("Read", "Grep"), false, one));
        if (!isHealthy(second, "a second deployment on the same volumes, beside the first,")) {
            return;
        }
        Duration took = first.stop();
        findings.check(
                "the first container ends when it is asked to (" + took.toMillis() + " ms)", took.compareTo(GRACE) < 0);
        first.remove();
        BoxLooks looks = new BoxLooks(second, findings);
        looks.logIn(password);
        looks.configuration(rules("Read", "Grep"), false);
        looks.servers(List.of(MEMORY, Belongings.SERVER), List.of(NOTES));
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

    private Box start(String which, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("PASSWORD", password);
        return Box.start(engine, name, name + "-" + which, name + "-", all);
    }

    private boolean isHealthy(Box box, String which) {
        boolean healthy = box.becomesHealthy();
        findings.check(which + " becomes healthy", healthy, healthy ? "" : box.logs());
        return healthy;
    }

    private static List<ToolRule> rules(String... texts) {
        return List.of(texts).stream().map(ToolRule::of).toList();
    }

    private static Map<String, Object> stdio(String command, String... arguments) {
        return Map.of("type", "stdio", "command", command, "args", List.of(arguments));
    }
}
