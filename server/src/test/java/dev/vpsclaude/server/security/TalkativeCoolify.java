package dev.vpsclaude.server.security;

import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.When;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform on a Coolify whose builds can hang, and whose logs tell what they are told to tell. */
record TalkativeCoolify(CoolifySimulator simulator, RunningPlatform platform) implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LOGS_TOKEN = "2|readsWhatIsSensitive";

    static TalkativeCoolify start() {
        CoolifySimulator simulator = CoolifySimulator.start(SimulatorSettings.defaults()
                .withSpeed(500)
                .withRequestsPerMinute(100_000)
                .withFurtherToken(new ApiToken(LOGS_TOKEN, Set.of(Ability.READ, Ability.READ_SENSITIVE))));
        return new TalkativeCoolify(simulator, RunningPlatform.start(variables(simulator), properties(simulator)));
    }

    void buildsHang(boolean hang) {
        simulator.operator().set(conditions -> conditions.withDeploymentsHanging(hang));
    }

    /** From now on the logs of boxes and of builds are these lines. */
    void tells(List<String> lines) {
        answer("/applications/{uuid}/logs", JSON.createObjectNode().put("logs", String.join("\n", lines)));
        String said = JSON.createArrayNode()
                .add(JSON.createObjectNode()
                        .put("output", String.join("\n", lines))
                        .put("type", "stdout")
                        .put("timestamp", "2026-08-22T10:01:02.000000Z")
                        .put("hidden", false)
                        .put("batch", 1)
                        .put("order", 1))
                .toString();
        answer(
                "/deployments/{uuid}",
                JSON.createObjectNode()
                        .put("deployment_uuid", "b000000000000000000build")
                        .put("status", "finished")
                        .put("logs", said));
    }

    void tellsNothing() {
        simulator.faults().clear();
    }

    private void answer(String route, JsonNode body) {
        simulator
                .faults()
                .set(FaultSwitch.on("GET", route, new Fault.Answering(When.BEFORE_ACTING, Answer.ok(body)))
                        .always());
    }

    @Override
    public void close() {
        platform.remove();
        simulator.close();
    }

    private static Map<String, String> variables(CoolifySimulator simulator) {
        return Map.of(
                "COOLIFY_API_URL", simulator.apiUri().toString(),
                "COOLIFY_API_TOKEN", simulator.token(),
                "COOLIFY_LOGS_TOKEN", LOGS_TOKEN,
                "COOLIFY_PROJECT_UUID", simulator.projectUuid(),
                "COOLIFY_SERVER_UUID", simulator.serverUuid(),
                "WILDCARD_DOMAIN", "localhost");
    }

    private static Map<String, String> properties(CoolifySimulator simulator) {
        return Map.of(
                "vpsclaude.coolify.box-scheme", "http",
                "vpsclaude.coolify.probe-address", "127.0.0.1:" + simulator.routerPort(),
                "vpsclaude.coolify.poll-interval", "100ms",
                "vpsclaude.coolify.requests-per-minute", "100000",
                "vpsclaude.connection-test.allowed-ranges", "127.0.0.0/8",
                "vpsclaude.budgets.build", "8s",
                "vpsclaude.budgets.undo", "4s",
                "management.server.port", "0");
    }
}
