package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** So many calls a minute: contract 1.4. */
class ThrottleTest {

    @Test
    void the_call_after_the_limit_is_told_when_to_come_back() {
        try (Simulation coolify = Simulation.start(settings -> settings.withRequestsPerMinute(3))) {
            assertThat(coolify.client.get("/version").header("x-ratelimit-remaining"))
                    .isEqualTo("2");
            coolify.client.get("/version");
            assertThat(coolify.client.get("/version").status()).isEqualTo(200);
            coolify.pass(20);

            Reply refused = coolify.client.get("/version");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Attempts.\"}");
            assertThat(refused.header("retry-after")).isEqualTo("40");
            assertThat(refused.header("x-ratelimit-limit")).isEqualTo("3");
            assertThat(refused.header("x-ratelimit-remaining")).isEqualTo("0");
            assertThat(refused.header("x-ratelimit-reset")).isNotEmpty();
        }
    }

    @Test
    void a_minute_later_calls_are_answered_again() {
        try (Simulation coolify = Simulation.start(settings -> settings.withRequestsPerMinute(1))) {
            coolify.client.get("/version");
            assertThat(coolify.client.get("/version").status()).isEqualTo(429);

            coolify.pass(60);

            assertThat(coolify.client.get("/version").status()).isEqualTo(200);
        }
    }

    @Test
    void tokens_of_one_user_share_one_bucket() {
        try (Simulation coolify = Simulation.start(settings -> settings.withRequestsPerMinute(1))) {
            coolify.client.get("/version");

            assertThat(coolify.omniscient.get("/version").status()).isEqualTo(429);
        }
    }

    @Test
    void strangers_cannot_use_up_the_bucket_of_a_user() {
        try (Simulation coolify = Simulation.start(settings -> settings.withRequestsPerMinute(1))) {
            Client stranger = new Client(coolify.simulator.apiUri(), "9|guess");

            assertThat(stranger.get("/version").status()).isEqualTo(401);
            assertThat(stranger.get("/version").status()).isEqualTo(429);
            assertThat(coolify.client.get("/version").status()).isEqualTo(200);
        }
    }
}
