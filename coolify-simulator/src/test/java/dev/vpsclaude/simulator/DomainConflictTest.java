package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose domain it is: contract 3.8. */
class DomainConflictTest extends WithSimulation {

    @Test
    void a_domain_that_another_application_has_is_a_conflict_that_names_it() {
        String first = coolify.created("box");

        Reply conflict = coolify.create(",\"domains\":\"http://box.localhost/\"");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("""
                        {"message":"Domain conflicts detected. Use force_domain_override=true to proceed.",\
                        "conflicts":[{"domain":"http://box.localhost","resource_name":"box","resource_uuid":"%s",\
                        "resource_type":"application",\
                        "message":"Domain http://box.localhost is already in use by application 'box'"}],\
                        "warning":"Using the same domain for multiple resources can cause routing conflicts \
                        and unpredictable behavior."}""".formatted(first));
    }

    @Test
    void another_scheme_port_or_path_is_another_domain() {
        coolify.created("box");

        assertThat(coolify.create(",\"domains\":\"https://box.localhost\"").status())
                .isEqualTo(201);
        assertThat(coolify.create(",\"domains\":\"http://box.localhost:8080\"").status())
                .isEqualTo(201);
        assertThat(coolify.create(",\"domains\":\"http://box.localhost/x\"").status())
                .isEqualTo(201);
    }

    @Test
    void who_insists_gets_it() {
        coolify.created("box");

        assertThat(coolify.create(",\"domains\":\"http://box.localhost\",\"force_domain_override\":true")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_domain_can_be_sent_again_by_its_owner_and_by_nobody_else() {
        String first = coolify.created("box");
        String second = coolify.created("other");
        String body = "{\"domains\":\"http://box.localhost\"}";

        assertThat(client.patch("/applications/" + first, body).status()).isEqualTo(200);
        assertThat(client.patch("/applications/" + second, body).status()).isEqualTo(409);
    }

    @Test
    void a_conflict_comes_before_an_unknown_key() {
        coolify.created("box");
        String second = coolify.created("other");

        assertThat(client.patch("/applications/" + second, "{\"domains\":\"http://box.localhost\",\"moon\":1}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_application_that_is_being_deleted_still_holds_its_domain() {
        String first = coolify.created("box");
        client.delete("/applications/" + first);
        assertThat(coolify.create(",\"domains\":\"http://box.localhost\"").status())
                .isEqualTo(409);

        coolify.pass(10);

        assertThat(coolify.create(",\"domains\":\"http://box.localhost\"").status())
                .isEqualTo(201);
    }

    @Test
    void what_is_not_a_plain_web_address_is_refused() {
        for (String odd : new String[] {"ftp://x.org", "http://", "http://x.org/$(id)", "x.org", "http://x.org/`y`"}) {
            assertThat(coolify.create(",\"domains\":\"" + odd + "\"").status())
                    .as(odd)
                    .isEqualTo(422);
        }
    }
}
