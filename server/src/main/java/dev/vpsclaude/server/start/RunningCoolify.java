package dev.vpsclaude.server.start;

import static java.util.Map.entry;

import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The Coolify in use: one that somebody runs, or the simulator. */
sealed interface RunningCoolify extends AutoCloseable {

    /** How the adapter reaches it. */
    Map<String, Object> properties();

    Installation installation(boolean production);

    /** What is done if something in it is not as it has to be. */
    PlatformChoice.AtStart atStart();

    Optional<String> announcement();

    @Override
    void close();

    static RunningCoolify start(Settings settings) {
        return switch (settings.platform()) {
            case PlatformChoice.Coolify choice -> new Real(choice);
            case PlatformChoice.Simulated choice -> simulated(settings, choice);
        };
    }

    private static Simulated simulated(Settings settings, PlatformChoice.Simulated choice) {
        Secret logsToken = new Secret("2|" + UUID.randomUUID().toString().replace("-", ""));
        return new Simulated(simulator(settings, choice, logsToken), choice.speed(), logsToken);
    }

    private static CoolifySimulator simulator(Settings settings, PlatformChoice.Simulated choice, Secret logsToken) {
        SimulatorSettings wanted = SimulatorSettings.defaults()
                .withPort(choice.port())
                .withSpeed(choice.speed())
                .withRequestsPerMinute(Simulated.faster(200, choice.speed()))
                .withFurtherToken(new ApiToken(logsToken.reveal(), Set.of(Ability.READ, Ability.READ_SENSITIVE)))
                .withStateFolder(settings.data().resolve("coolify-simulator"));
        return CoolifySimulator.start(
                choice.token().map(Secret::reveal).map(wanted::withToken).orElse(wanted));
    }

    /** Somebody else's, which lives on. */
    record Real(PlatformChoice.Coolify choice) implements RunningCoolify {

        @Override
        public Map<String, Object> properties() {
            Map<String, Object> properties = new HashMap<>(Map.of(
                    "vpsclaude.coolify.api-url", choice.apiUrl().toString(),
                    "vpsclaude.coolify.token", choice.token().reveal(),
                    "vpsclaude.coolify.project-uuid", choice.target().projectUuid(),
                    "vpsclaude.coolify.server-uuid", choice.target().serverUuid(),
                    "vpsclaude.coolify.environment-name", choice.target().environmentName(),
                    "vpsclaude.coolify.wildcard-domain", choice.wildcardDomain()));
            choice.target()
                    .destinationUuid()
                    .ifPresent(uuid -> properties.put("vpsclaude.coolify.destination-uuid", uuid));
            choice.logsToken().ifPresent(token -> properties.put("vpsclaude.coolify.logs-token", token.reveal()));
            return properties;
        }

        @Override
        public PlatformChoice.AtStart atStart() {
            return choice.atStart();
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
    record Simulated(CoolifySimulator simulator, double speed, Secret logsToken) implements RunningCoolify {

        private static final Duration REAL_POLL = Duration.ofSeconds(5);
        private static final long SHORTEST_POLL_MILLIS = 100;
        private static final long SHORTEST_PAUSE_MILLIS = 1000;

        @Override
        public Map<String, Object> properties() {
            long poll = Math.max(SHORTEST_POLL_MILLIS, (long) (REAL_POLL.toMillis() / speed));
            return Map.ofEntries(
                    entry("vpsclaude.coolify.api-url", simulator.apiUri().toString()),
                    entry("vpsclaude.coolify.token", simulator.token()),
                    entry("vpsclaude.coolify.logs-token", logsToken.reveal()),
                    entry("vpsclaude.coolify.project-uuid", simulator.projectUuid()),
                    entry("vpsclaude.coolify.server-uuid", simulator.serverUuid()),
                    entry("vpsclaude.coolify.environment-name", simulator.environmentName()),
                    entry("vpsclaude.coolify.wildcard-domain", "localhost"),
                    entry("vpsclaude.coolify.box-scheme", "http"),
                    entry("vpsclaude.coolify.probe-address", "127.0.0.1:" + simulator.routerPort()),
                    entry("vpsclaude.coolify.poll-interval", poll + "ms"),
                    entry("vpsclaude.coolify.circuit.pause", Math.max(SHORTEST_PAUSE_MILLIS, 2 * poll) + "ms"),
                    entry(
                            "vpsclaude.coolify.minute",
                            faster(Duration.ofMinutes(1), speed).toNanos() + "ns"));
        }

        /** It has just been started with what it would be looked at for. */
        @Override
        public PlatformChoice.AtStart atStart() {
            return PlatformChoice.AtStart.OFF;
        }

        @Override
        public Installation installation(boolean production) {
            String pattern = "http://{subdomain}.localhost:" + simulator.routerPort();
            return new Installation(Version.current(), true, "localhost", pattern, production);
        }

        @Override
        public Optional<String> announcement() {
            return Optional.of("Coolify SIMULATOR at " + simulator.apiUri() + "  token: " + simulator.token()
                    + "\n  What it holds: " + simulator.controlUri()
                    + "\n  Environments are simulated: set COOLIFY_API_URL to use a real Coolify.");
        }

        @Override
        public void close() {
            simulator.close();
        }

        static Duration faster(Duration time, double speed) {
            return Duration.ofNanos((long) Math.max(1, time.toNanos() / Math.max(1, speed)));
        }

        static int faster(int requestsPerMinute, double speed) {
            return (int) Math.max(1, Math.min(1_000_000, requestsPerMinute * Math.max(1, speed)));
        }
    }
}
