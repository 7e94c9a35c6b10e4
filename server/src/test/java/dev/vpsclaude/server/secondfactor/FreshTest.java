package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.secondfactor.Device.FACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tried on routes that want it, of which beginning a second factor is one. */
class FreshTest {

    private static final String CONFIRM = "/api/v1/auth/confirm";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void what_is_dangerous_wants_a_confirmation_even_right_after_the_log_in() {
        person.post(FACTOR).expectProblem(403, "confirmation_required");
        Answer confirmed = Device.confirm(person).expect(200);
        assertThat(Instant.parse(confirmed.text("until")))
                .isBetween(Instant.now().plusSeconds(570), Instant.now().plusSeconds(600));
        person.post(FACTOR).expect(200);
    }

    @Test
    void it_counts_for_ten_minutes() {
        Device.confirm(person).expect(200);
        confirmedBefore(Duration.ofMinutes(9).plusSeconds(50));
        person.post(FACTOR).expect(200);
        confirmedBefore(Duration.ofMinutes(10));
        person.post(FACTOR).expectProblem(403, "confirmation_required");
    }

    @Test
    void it_counts_in_its_own_session_only() {
        Device.confirm(person).expect(200);
        person.logIn(platform).post(FACTOR).expectProblem(403, "confirmation_required");
    }

    /** Whether a token is known or not, the cookie beside it does not make it fresh. */
    @Test
    void what_comes_with_a_token_is_never_fresh() {
        Device.confirm(person).expect(200);
        Answer answer = Http.send(person.request(FACTOR)
                .header("Authorization", "Bearer vpsc_anything")
                .POST(BodyPublishers.noBody()));
        assertThat(answer.text("code")).isIn("confirmation_required", "unauthenticated", "invalid_token");
    }

    @Test
    void a_wrong_password_confirms_nothing() {
        assertThat(person.post(CONFIRM, "{\"password\":\"not it\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("password: wrong_password");
        person.post(FACTOR).expectProblem(403, "confirmation_required");
    }

    @Test
    void wrong_passwords_are_counted_with_those_of_log_ins() {
        for (int i = 0; i < 5; i++) {
            person.post(CONFIRM, "{\"password\":\"not it\"}").expectProblem(422, "validation_failed");
        }
        Answer refused = Device.confirm(person).expectProblem(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
    }

    @Test
    void where_a_second_factor_is_on_a_code_is_wanted_too() {
        Device device = Device.enrol(person);
        Person elsewhere = elsewhere(device);

        assertThat(Device.confirm(elsewhere)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("code: required");
        assertThat(elsewhere
                        .post(CONFIRM, proof("000000"))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("code: wrong_code");
        elsewhere.post(FACTOR + "/recovery-codes").expectProblem(403, "confirmation_required");

        device.grow(platform);
        elsewhere.post(CONFIRM, proof(device.code(1))).expect(200);
        elsewhere.post(FACTOR + "/recovery-codes").expect(200);
    }

    @Test
    void who_knows_no_password_uses_up_no_code() {
        Device device = Device.enrol(person);
        String code = device.recoveryCodes().getFirst();
        assertThat(person.post(CONFIRM, "{\"password\":\"not it\",\"code\":\"" + code + "\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("password: wrong_password");
        device.logIn().verify(code).expect(204);
    }

    private Person elsewhere(Device device) {
        Answer in = device.logIn().verify(device.code(1)).expect(204);
        String cookie = in.header("Set-Cookie").split(";", 2)[0];
        Person unaware = new Person(person.address(), person.id(), person.username(), cookie, "");
        return new Person(
                person.address(),
                person.id(),
                person.username(),
                cookie,
                unaware.get("/api/v1/auth/session").text("csrfToken"));
    }

    private static String proof(String code) {
        return "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(Person.PASSWORD, code);
    }

    private void confirmedBefore(Duration ago) {
        int rows = platform.jdbc()
                .sql(
                        "update spring_session_attributes a set attribute_bytes = convert_to(?, 'UTF8') from spring_session s"
                                + " where s.primary_id = a.session_primary_id and s.principal_name = ? and attribute_name = 'confirmed'")
                .params(
                        String.valueOf(Instant.now().minus(ago).toEpochMilli()),
                        UserId.of(person.id()).uuid().toString())
                .update();
        assertThat(rows).isEqualTo(1);
    }
}
