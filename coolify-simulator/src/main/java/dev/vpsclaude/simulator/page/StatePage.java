package dev.vpsclaude.simulator.page;

import dev.vpsclaude.simulator.fault.Faults;
import dev.vpsclaude.simulator.fault.SwitchState;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.ledger.RecentRequests;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Conditions;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.Volume;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the simulator holds at this moment, for people. It shows no token, no value of a variable and no Dockerfile. */
public final class StatePage {

    private static final int LAST = 20;

    private final Coolify coolify;
    private final Faults faults;
    private final RecentRequests recent;

    public StatePage(Coolify coolify, Faults faults, RecentRequests recent) {
        this.coolify = coolify;
        this.faults = faults;
        this.recent = recent;
    }

    public Answer answer() {
        String world = coolify.alone(() -> installation()
                + applications().markup()
                + deployments().markup()
                + containers().markup()
                + volumes().markup());
        return Page.wide(
                "State of the Coolify simulator",
                """
                <span class="mark">Simulated</span>
                <h1>State of the Coolify simulator</h1>
                <p>Nothing here is real. As of %s. <a href="/simulator">Look again</a></p>
                """.formatted(second(coolify.now()))
                        + world
                        + switches().markup()
                        + requests().markup());
    }

    private String installation() {
        Conditions now = coolify.conditions();
        return Fact.section(
                "Installation",
                List.of(
                        new Fact("Version", now.version().text()),
                        new Fact("API", now.apiEnabled() ? "enabled" : "disabled"),
                        new Fact("Server", server(now)),
                        new Fact("Unused volumes", now.deleteUnusedVolumes() ? "deleted every night" : "kept"),
                        new Fact("Running deployments", now.deploymentsHang() ? "hang" : "go on"),
                        new Fact("The token may", abilities(now))));
    }

    private static String server(Conditions now) {
        return (now.serverReachable() ? "reachable" : "unreachable")
                + (now.serverUsable() ? ", usable" : ", not usable");
    }

    private static String abilities(Conditions now) {
        return now.abilities().isEmpty()
                ? "nothing"
                : now.abilities().stream().sorted().map(Ability::word).collect(Collectors.joining(", "));
    }

    private Table applications() {
        return new Table(
                "Applications",
                List.of("Name", "Status", "Domains", "Port", "Uuid"),
                coolify.applications.all().stream().map(StatePage::row).toList());
    }

    private static List<String> row(Application application) {
        return List.of(
                application.name(),
                application.status(),
                application.domains().isEmpty() ? "none" : String.join(", ", application.domains()),
                Integer.toString(application.firstPort()),
                application.uuid());
    }

    /** Those that wait and run, and then the last that ended. */
    private Table deployments() {
        return new Table(
                "Deployments",
                List.of("Application", "Status", "Asked for", "Lasted", "Uuid"),
                coolify.deployments.all().stream()
                        .sorted(Comparator.comparing(Deployment::active)
                                .thenComparing(Deployment::id)
                                .reversed())
                        .limit(LAST)
                        .map(this::row)
                        .toList());
    }

    private List<String> row(Deployment deployment) {
        Instant finished = deployment.finishedAt();
        Instant end = finished == null ? coolify.now() : finished;
        return List.of(
                deployment.applicationName(),
                deployment.status().word(),
                second(deployment.createdAt()),
                Duration.between(deployment.createdAt(), end).toSeconds() + " s",
                deployment.uuid());
    }

    private Table containers() {
        return new Table(
                "Containers",
                List.of("Name", "State", "Listens on", "Started"),
                coolify.containers.all().stream().map(StatePage::row).toList());
    }

    private static List<String> row(Container container) {
        return List.of(
                container.name(),
                container.health().name().toLowerCase(Locale.ROOT),
                Integer.toString(container.listensOn()),
                second(container.startedAt()));
    }

    private Table volumes() {
        return new Table(
                "Volumes",
                List.of("Name", "Mounted by", "Since"),
                coolify.volumes.all().stream().map(this::row).toList());
    }

    private List<String> row(Volume volume) {
        String users = coolify.containers.where(container -> container.mountsVolume(volume.name())).stream()
                .map(Container::name)
                .collect(Collectors.joining(", "));
        return List.of(volume.name(), users.isEmpty() ? "nobody" : users, second(volume.createdAt()));
    }

    private Table switches() {
        return new Table(
                "Fault switches",
                List.of("Id", "For", "Does", "Seen", "Spoilt"),
                faults.all().stream().map(StatePage::row).toList());
    }

    private static List<String> row(SwitchState state) {
        return List.of(
                state.id(),
                FaultWords.which(state.setting()),
                FaultWords.what(state.setting().fault()),
                Integer.toString(state.seen()),
                state.spoilt() + (state.usedUp() ? ", used up" : ""));
    }

    private Table requests() {
        return new Table(
                "Last requests",
                List.of("At", "Request", "Answer", "Switches"),
                recent.all().stream().limit(LAST).map(StatePage::row).toList());
    }

    private static List<String> row(RecentRequests.Line line) {
        return List.of(
                second(line.at()),
                line.method() + " " + line.path(),
                line.dropped() ? "none" : Integer.toString(line.status()),
                line.faults().isEmpty() ? "none" : String.join(", ", line.faults()));
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
