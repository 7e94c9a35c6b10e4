package dev.vpsclaude.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A simulator whose time a test moves, and the words tests use of it. */
final class Simulation implements AutoCloseable {

    static final String GOOD_DOCKERFILE = "FROM codercom/code-server:4\nEXPOSE 8080\n";
    static final String OMNISCIENT = "2|omniscient";

    final ManualTimeline time = new ManualTimeline();
    final CoolifySimulator simulator;
    final Client client;

    /** May also see what is sensitive. */
    final Client omniscient;

    private Simulation(UnaryOperator<SimulatorSettings> settings) {
        simulator = CoolifySimulator.start(settings.apply(SimulatorSettings.defaults()
                .withTimeline(time)
                .withRequestsPerMinute(100_000)
                .withFurtherToken(new ApiToken(OMNISCIENT, Set.of(Ability.ROOT)))));
        client = new Client(simulator.apiUri(), simulator.token());
        omniscient = new Client(simulator.apiUri(), OMNISCIENT);
    }

    static Simulation start() {
        return start(settings -> settings);
    }

    static Simulation start(UnaryOperator<SimulatorSettings> settings) {
        return new Simulation(settings);
    }

    void pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    /** The body of section 3.9 of the contract, with more keys of the test's own in front of the brace. */
    String creation(String name, String dockerfile, String more) {
        return """
                {"project_uuid":"%s","server_uuid":"%s","environment_name":"production","name":"%s",
                 "dockerfile":"%s","autogenerate_domain":false,"instant_deploy":false%s}""".formatted(simulator.projectUuid(), simulator.serverUuid(), name, base64(dockerfile), more);
    }

    Reply create(String more) {
        return client.post("/applications/dockerfile", creation("box", GOOD_DOCKERFILE, more));
    }

    /** An application at {@code http://<name>.localhost} with a health check on port 8080, and the port bug still in it. */
    String created(String name, String dockerfile) {
        return client.post("/applications/dockerfile", creation(name, dockerfile, """
                                ,"domains":"http://%s.localhost","health_check_enabled":true,
                                "health_check_path":"/healthz","health_check_port":"8080\"""".formatted(name)))
                .text("uuid");
    }

    String created(String name) {
        return created(name, GOOD_DOCKERFILE);
    }

    /** As {@link #created}, with the port repaired. */
    String repaired(String name, String dockerfile) {
        String uuid = created(name, dockerfile);
        repair(uuid, name);
        return uuid;
    }

    String repaired(String name) {
        return repaired(name, GOOD_DOCKERFILE);
    }

    void repair(String uuid, String name) {
        client.patch(
                "/applications/" + uuid,
                "{\"ports_exposes\":\"8080\",\"domains\":\"http://%s.localhost\"}".formatted(name));
    }

    String deploy(String application) {
        return client.post("/deploy?uuid=" + application)
                .json()
                .at("/deployments/0/deployment_uuid")
                .asString();
    }

    String forceDeploy(String application) {
        return client.post("/deploy?force=true&uuid=" + application)
                .json()
                .at("/deployments/0/deployment_uuid")
                .asString();
    }

    /** A box that runs, its status refreshed. */
    String running(String name) {
        String uuid = repaired(name);
        deploy(uuid);
        pass(100);
        return uuid;
    }

    String statusOf(String application) {
        return client.get("/applications/" + application).text("status");
    }

    String statusOfDeployment(String deployment) {
        return client.get("/deployments/" + deployment).text("status");
    }

    /** What the deployment's log says, all lines in one. */
    String logOf(String deployment) {
        return omniscient.get("/deployments/" + deployment).text("logs");
    }

    JsonNode storages(String application) {
        return client.get("/applications/" + application + "/storages").json().path("persistent_storages");
    }

    Reply addVolume(String application, String name) {
        return client.post(
                "/applications/" + application + "/storages",
                "{\"type\":\"persistent\",\"name\":\"%s\",\"mount_path\":\"/home/%s\"}".formatted(name, name));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
