package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordEnvironmentAnswered;
import dev.vpsclaude.messages.platform.PlatformCommand.ProbeEnvironment;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks the box itself. A gateway's error is normal while it starts and while a router learns of it (contract section 13),
 * so silence becomes worth telling only after a while.
 */
record ProbeStep(OkHttpClient client, CoolifyPlace place, ProbeAddress address, Duration pause) {

    private static final int PATIENCE = 10;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Shares nothing with Coolify's client but its timeouts: other addresses, and no token. */
    static ProbeStep of(CoolifyProperties properties, OkHttpClient client) {
        ProbeAddress address = ProbeAddress.of(properties.probeAddress());
        return new ProbeStep(
                client.newBuilder().dns(address).callTimeout(LONGEST).build(),
                CoolifyPlace.of(properties),
                address,
                properties.pollInterval().dividedBy(5));
    }

    StepOutcome perform(ProbeEnvironment command, int attempts) {
        if (answers(place.host(command.subdomain(), command.environmentId(), command.exposure()))) {
            return new StepOutcome.Reported(
                    new RecordEnvironmentAnswered(command.environmentId(), command.deploymentId()));
        }
        return attempts <= PATIENCE ? new StepOutcome.NotYet(pause) : new StepOutcome.Silent(pause);
    }

    private boolean answers(String host) {
        try (Response response = client.newCall(request(host)).execute()) {
            return response.code() == 200;
        } catch (IOException silent) {
            return false;
        }
    }

    /** Never with our token: the box belongs to a tenant. */
    private Request request(String host) {
        HttpUrl.Builder url =
                new HttpUrl.Builder().scheme(place.boxScheme()).host(host).addPathSegment("healthz");
        return new Request.Builder()
                .url(address.direct(url).build())
                .header("Host", host)
                .header("User-Agent", "VPS-Claude")
                .build();
    }
}
