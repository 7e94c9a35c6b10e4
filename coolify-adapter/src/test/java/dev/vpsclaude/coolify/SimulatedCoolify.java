package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import dev.vpsclaude.simulator.model.Ability;
import dev.vpsclaude.simulator.model.ApiToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A simulator whose time a test moves, spoken to over HTTP as a real Coolify is. */
final class SimulatedCoolify implements AutoCloseable {

    private static final String SEES_LOGS = "9|may-see-logs";

    final SimulatedTime time = new SimulatedTime();
    final CoolifySimulator simulator = CoolifySimulator.start(SimulatorSettings.defaults()
            .withRequestsPerMinute(100_000)
            .withFurtherToken(new ApiToken(SEES_LOGS, Set.of(Ability.READ, Ability.READ_SENSITIVE)))
            .withTimeline(time));
    private final OkHttpClient client = CoolifyHttp.client(properties());

    CoolifyApi api() {
        return api(simulator.token());
    }

    /** With a token that reads what is hidden from that of the deploying client. */
    CoolifyApi logsApi() {
        return api(SEES_LOGS);
    }

    private CoolifyApi api(String token) {
        HttpUrl base = Objects.requireNonNull(HttpUrl.get(simulator.apiUri()));
        return new CoolifyApi(
                new CoolifyHttp(client, base, new Secret(token), new OpenGate()),
                CoolifyPlace.of(properties()),
                CoolifyUrgency.STEP,
                () -> {});
    }

    /** As if somebody made one by hand, beside all that is asked for here. */
    ApplicationId create(String name, String description) {
        return api().create(new CoolifyJson.NewApplication(
                simulator.projectUuid(),
                simulator.serverUuid(),
                simulator.environmentName(),
                null,
                name,
                description,
                Base64.getEncoder().encodeToString("FROM codercom/code-server\n".getBytes(StandardCharsets.UTF_8)),
                "",
                false,
                false,
                "2048m",
                "1.5",
                false,
                "/healthz",
                "8080",
                false));
    }

    CoolifyProperties properties() {
        return Installations.with(Map.of(
                "api-url", simulator.apiUri().toString(),
                "token", simulator.token(),
                "project-uuid", simulator.projectUuid(),
                "server-uuid", simulator.serverUuid(),
                "environment-name", simulator.environmentName(),
                "box-scheme", "http",
                "wildcard-domain", "localhost",
                "probe-address", "127.0.0.1:" + simulator.routerPort()));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
