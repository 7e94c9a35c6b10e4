package dev.vpsclaude.simulator;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The simulator as a program of its own, configured by the environment. */
public final class StandaloneSimulator {

    private StandaloneSimulator() {}

    /** Runs until the process is ended, and says on standard output how to reach it. */
    public static void main(String[] arguments) throws InterruptedException {
        CoolifySimulator simulator = CoolifySimulator.start(settings(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println(greeting(simulator));
        Thread.currentThread().join();
    }

    static SimulatorSettings settings(Map<String, String> environment) {
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withPort(value(environment, "PORT").map(Integer::parseInt).orElse(0))
                .withSpeed(value(environment, "SPEED").map(Double::parseDouble).orElse(20.0))
                .withRequestsPerMinute(value(environment, "REQUESTS_PER_MINUTE")
                        .map(Integer::parseInt)
                        .orElse(200));
        SimulatorSettings tokened =
                value(environment, "TOKEN").map(settings::withToken).orElse(settings);
        SimulatorSettings known = value(environment, "CONTROL_TOKEN")
                .map(tokened::withControlToken)
                .orElse(tokened);
        return value(environment, "STATE")
                .map(Path::of)
                .map(known::withStateFolder)
                .orElse(known);
    }

    static String greeting(CoolifySimulator simulator) {
        return """
                Coolify simulator: nothing it deploys is real.
                COOLIFY_API_URL=%s
                COOLIFY_API_TOKEN=%s
                COOLIFY_PROJECT_UUID=%s
                COOLIFY_SERVER_UUID=%s
                COOLIFY_ENVIRONMENT_NAME=%s
                Boxes answer at http://{name}.localhost:%d
                The simulator itself is controlled at %s with the token %s
                """.formatted(
                        simulator.apiUri(),
                        simulator.token(),
                        simulator.projectUuid(),
                        simulator.serverUuid(),
                        simulator.environmentName(),
                        simulator.routerPort(),
                        simulator.controlUri(),
                        simulator.controlToken());
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get("COOLIFY_SIMULATOR_" + name)).filter(text -> !text.isBlank());
    }
}
