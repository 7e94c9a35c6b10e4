package dev.vpsclaude.server.start;

import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The Coolify in use: one that somebody runs, or the simulator. */
sealed interface RunningCoolify extends AutoCloseable {

    /** How the adapter reaches it. */
    Map<String, Object> properties();

    Installation installation(boolean production);

    Optional<String> announcement();

    @Override
    void close();

    static RunningCoolify start(Settings settings) {
        return switch (settings.platform()) {
            case PlatformChoice.Coolify choice -> new Real(choice);
            case PlatformChoice.Simulated choice -> new Simulated(simulator(settings, choice), choice.speed());
        };
    }

    private static CoolifySimulator simulator(Settings settings, PlatformChoice.Simulated choice) {
        SimulatorSettings wanted = SimulatorSettings.defaults()
                .withPort(choice.port())
                .withSpeed(choice.speed())
                .withRequestsPerMinute(Simulated.faster(200, choice.speed()))
                .withStateFolder(settings.data().resolve("coolify-simulator"));
        return CoolifySimulator.start(
                choice.token().map(Secret::reveal).map(wanted::withToken).orElse(wanted));
    }

    /** Somebody else's, which lives on. */
    record Real(PlatformChoice.Coolify choice) implements RunningCoolify {

        @Override
        public Map<String, Object> properties() {
            return Map.of(
                    "vpsclaude.coolify.api-url", choice.apiUrl().toString(),
                    "vpsclaude.coolify.token", choice.token().reveal(),
                    "vpsclaude.coolify.project-uuid", choice.projectUuid(),
                    "vpsclaude.coolify.server-uuid", choice.serverUuid(),
                    "vpsclaude.coolify.environment-name", choice.environmentName(),
                    "vpsclaude.coolify.wildcard-domain", choice.wildcardDomain());
        }

        @Override
        public Installation installation(boolean production) {
            String pattern = "https://{subdomain}." + choice.wildcardDomain();
            return new Installation(Version.current(), false, choice.wildcardDomain(), pattern, production);
        }

        @Override
        public Optional<String> announcement() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // It was running before and goes on.
        }
    }

    /** The one that the platform brings along; its time runs faster, and what we wait for with it. */
    record Simulated(CoolifySimulator simulator, double speed) implements RunningCoolify {

        private static final Duration REAL_POLL = Duration.ofSeconds(5);
        private static final long SHORTEST_POLL_MILLIS = 100;

        @Override
        public Map<String, Object> properties() {
            long poll = Math.max(SHORTEST_POLL_MILLIS, (long) (REAL_POLL.toMillis() / speed));
            return Map.of(
                    "vpsclaude.coolify.api-url", simulator.apiUri().toString(),
                    "vpsclaude.coolify.token", simulator.token(),
                    "vpsclaude.coolify.project-uuid", simulator.projectUuid(),
                    "vpsclaude.coolify.server-uuid", simulator.serverUuid(),
                    "vpsclaude.coolify.environment-name", simulator.environmentName(),
                    "vpsclaude.coolify.wildcard-domain", "localhost",
                    "vpsclaude.coolify.box-scheme", "http",
                    "vpsclaude.coolify.probe-address", "127.0.0.1:" + simulator.routerPort(),
                    "vpsclaude.coolify.poll-interval", poll + "ms",
                    "vpsclaude.coolify.requests-per-minute", faster(150, speed));
        }

        @Override
        public Installation installation(boolean production) {
            String pattern = "http://{subdomain}.localhost:" + simulator.routerPort();
            return new Installation(Version.current(), true, "localhost", pattern, production);
        }

        @Override
        public Optional<String> announcement() {
            return Optional.of("Coolify SIMULATOR at " + simulator.apiUri() + "  token: " + simulator.token()
                    + "\n  Environments are simulated: set COOLIFY_API_URL to use a real Coolify.");
        }

        @Override
        public void close() {
            simulator.close();
        }

        static int faster(int requestsPerMinute, double speed) {
            return (int) Math.max(1, Math.min(1_000_000, requestsPerMinute * Math.max(1, speed)));
        }
    }
}
