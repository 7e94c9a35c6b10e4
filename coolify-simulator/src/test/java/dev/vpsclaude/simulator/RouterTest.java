package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The proxy and the page of a box: contract 3.6, 4.6 and section 15. */
class RouterTest extends WithSimulation {

    @Test
    void a_host_that_nobody_has_is_not_found() {
        assertThat(client.browse("nobody.localhost", "/").status()).isEqualTo(404);
        assertThat(client.browse("nobody.localhost", "/api/v1/version").status())
                .isEqualTo(404);
    }

    @Test
    void a_box_that_is_starting_is_unavailable() {
        String uuid = coolify.repaired("box");
        coolify.deploy(uuid);
        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(404);

        coolify.pass(70);

        assertThat(client.browse("box.localhost", "/healthz").status()).isEqualTo(503);
    }

    @Test
    void the_page_says_what_it_is_and_what_a_real_box_would_have_been_given() {
        String uuid = coolify.repaired("box");
        client.patch("/applications/" + uuid, "{\"limits_memory\":\"2048m\"}");
        client.post(
                "/applications/" + uuid + "/envs",
                "{\"key\":\"API_KEY\",\"value\":\"sk-very-secret\",\"is_buildtime\":false}");
        coolify.addVolume(uuid, "work");
        coolify.deploy(uuid);
        coolify.pass(100);

        Reply page = client.browse("box.localhost", "/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy")).contains("default-src 'none'");
        assertThat(page.body())
                .contains("This box is simulated", "http://box.localhost", "FROM codercom/code-server:4")
                .contains("API_KEY", "/home/work", uuid + "-work", "2048m", "GET /healthz")
                .contains("prefers-color-scheme: dark", "width=device-width")
                .doesNotContain("sk-very-secret", "<script");
    }

    @Test
    void what_a_user_wrote_stays_text() {
        String uuid = coolify.repaired("box", "FROM debian\nRUN echo '<script>alert(1)</script>'\n");
        client.patch("/applications/" + uuid, "{\"name\":\"<img src=x onerror=alert(1)>\"}");
        coolify.deploy(uuid);
        coolify.pass(100);

        assertThat(client.browse("box.localhost", "/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x")
                .doesNotContain("<script>", "<img");
    }

    @Test
    void the_age_of_a_volume_shows_that_it_outlived_a_redeployment() {
        String uuid = coolify.repaired("box");
        coolify.addVolume(uuid, "work");
        coolify.deploy(uuid);
        coolify.pass(100);
        String before = client.browse("box.localhost", "/").body();
        coolify.deploy(uuid);
        coolify.pass(100);
        String after = client.browse("box.localhost", "/").body();

        assertThat(since(after)).isEqualTo(since(before));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_box_has_one_page() {
        coolify.running("box");

        assertThat(client.browse("box.localhost", "/login").status()).isEqualTo(404);
    }

    private static String since(String page) {
        return page.replaceAll("(?s).*, since (\\S+?)<.*", "$1");
    }
}
