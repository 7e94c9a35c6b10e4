package dev.vpsclaude.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlatformSettingsTest {

    private static final String SETTINGS = "/api/v1/admin/settings";

    private static final RunningPlatform ONE = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private static final Person ADMINISTRATOR = Person.administrator(ONE);

    @AfterAll
    static void stop() {
        ONE.remove();
    }

    @Test
    void the_first_start_takes_the_variable_and_every_later_one_what_was_set() {
        ONE.jdbc().sql("delete from platform_settings").update();

        assertThat(registrationOfNodeStartedWith("invite")).isEqualTo(Registration.INVITE);
        assertThat(registrationOfNodeStartedWith("open")).isEqualTo(Registration.INVITE);
    }

    @Test
    void a_change_holds_at_once_and_leaves_what_it_does_not_name() {
        ADMINISTRATOR.patch(SETTINGS, "{\"registration\": \"closed\"}").expect(200);
        ADMINISTRATOR.patch(SETTINGS, "{}").expect(200);
        ADMINISTRATOR.patch(SETTINGS, "{\"adminsNeedSecondFactor\": true}").expect(200);
        assertThat(ONE.bean(PlatformSettings.class).adminsNeedSecondFactor()).isTrue();
        ONE.jdbc()
                .sql("update platform_settings set admins_need_second_factor = false")
                .update();
        assertThat(ADMINISTRATOR.get(SETTINGS).expect(200).body())
                .isEqualTo("{\"registration\":\"closed\",\"adminsNeedSecondFactor\":false}");
        assertThat(Http.send(Http.request(URI.create(ONE.address() + "/api/v1/platform")))
                        .text("registration"))
                .isEqualTo("closed");
    }

    @Test
    void nobody_registers_while_it_is_closed_and_whoever_has_an_account_still_gets_in() {
        ADMINISTRATOR.patch(SETTINGS, "{\"registration\": \"closed\"}").expect(200);

        register().expectProblem(403, "registration_closed");
        ADMINISTRATOR.patch(SETTINGS, "{\"registration\": \"open\"}").expect(200);
        register().expectProblem(422, "validation_failed");
    }

    @Test
    void what_cannot_be_set_is_refused_and_changes_nothing() {
        String before = ADMINISTRATOR.get(SETTINGS).body();

        assertThat(ADMINISTRATOR
                        .patch(SETTINGS, "{\"registration\": \"everybody\", \"adminsNeedSecondFactor\": true}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("registration: not_one_of");
        assertThat(ADMINISTRATOR
                        .patch(SETTINGS, "{\"open\": true}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("open: unknown_field");
        assertThat(ADMINISTRATOR.get(SETTINGS).body()).isEqualTo(before);
    }

    private static Answer register() {
        return Http.send(Http.request(URI.create(ONE.address() + "/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private static Registration registrationOfNodeStartedWith(String word) {
        RunningPlatform node = ONE.startBeside(Map.of("VPSCLAUDE_REGISTRATION", word));
        try {
            return node.bean(PlatformSettings.class).registration();
        } finally {
            node.remove();
        }
    }
}
