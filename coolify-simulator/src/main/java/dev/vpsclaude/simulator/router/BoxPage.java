package dev.vpsclaude.simulator.router;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.model.Columns;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Volume;
import dev.vpsclaude.simulator.page.Fact;
import dev.vpsclaude.simulator.page.Html;
import dev.vpsclaude.simulator.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands in a simulated box where code-server would be: everything a real box would have been
 * given. Variables appear by name only; their values are not even known here.
 */
final class BoxPage {

    private final Container container;
    private final Columns columns;
    private final Function<String, Optional<Volume>> volumes;

    BoxPage(Container container, Function<String, Optional<Volume>> volumes) {
        this.container = container;
        this.columns = container.columns();
        this.volumes = volumes;
    }

    Answer answer() {
        String name = columns.text("name").orElse("");
        return Page.of(
                200,
                "Simulated box: " + name,
                """
                <span class="mark">Simulated</span>
                <h1>This box is simulated</h1>
                <p>No container runs here. A real Coolify would have started %s with what follows.</p>
                """.formatted(Html.escape(name))
                        + Fact.section("Box", about())
                        + Fact.section("Volumes", mounts())
                        + Fact.section("Variables", variables())
                        + Fact.section("Limits", limits())
                        + Fact.section("Health check", health())
                        + dockerfile());
    }

    private List<Fact> about() {
        return List.of(
                new Fact("Application", columns.text("name").orElse("")),
                new Fact("Domain", columns.text("fqdn").orElse("none")),
                new Fact("Container", container.name()),
                new Fact("Listens on port", Integer.toString(container.listensOn())),
                new Fact("Started", container.startedAt().toString()));
    }

    /** A volume that is older than its container shows that data outlived a redeployment. */
    private List<Fact> mounts() {
        return container.mounts().stream()
                .map(mount -> new Fact(
                        mount.path(),
                        mount.source()
                                + volumes.apply(mount.source())
                                        .map(volume -> ", since " + volume.createdAt())
                                        .orElse("")))
                .toList();
    }

    private List<Fact> variables() {
        return container.variables().stream()
                .map(variable -> new Fact(variable.name(), variable.set() ? "••••••••" : "empty"))
                .toList();
    }

    private List<Fact> limits() {
        return List.of(
                new Fact("Memory", limit("limits_memory")),
                new Fact("Swap", limit("limits_memory_swap")),
                new Fact("Processors", limit("limits_cpus")));
    }

    private List<Fact> health() {
        if (!columns.flag("health_check_enabled")) {
            return List.of(new Fact("Check", "that of the Dockerfile, if it has one"));
        }
        return List.of(
                new Fact(
                        "Check",
                        columns.text("health_check_method").orElse("GET") + " "
                                + columns.text("health_check_path").orElse("/")),
                new Fact("Port", columns.text("health_check_port").orElse("the first exposed one")),
                new Fact("Interval", columns.number("health_check_interval", 5) + " s"),
                new Fact("Retries", Integer.toString(columns.number("health_check_retries", 10))),
                new Fact("Start period", columns.number("health_check_start_period", 5) + " s"));
    }

    private String limit(String column) {
        return columns.text(column).filter(limit -> !limit.equals("0")).orElse("unlimited");
    }

    private String dockerfile() {
        return """
                <section>
                <h2>Dockerfile</h2>
                <pre tabindex="0"><code>%s</code></pre>
                </section>
                """.formatted(Html.escape(columns.text("dockerfile").orElse("")));
    }
}
