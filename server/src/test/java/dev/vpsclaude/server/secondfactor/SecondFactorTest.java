package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.secondfactor.Device.FACTOR;
import static dev.vpsclaude.server.secondfactor.Device.codeJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void nobody_has_one_at_first() {
        Answer state = person.get(FACTOR).expect(200);
        assertThat(state.json().path("on").asBoolean()).isFalse();
        assertThat(state.json().path("recoveryCodesLeft").asInt()).isZero();
        person.post(FACTOR + "/confirm", codeJson("123456")).expectProblem(409, "second_factor_not_begun");
        person.post(FACTOR + "/disable", proof("123456")).expectProblem(409, "second_factor_off");
    }

    @Test
    void the_secret_comes_as_a_link_that_devices_read() {
        Device.confirm(person).expect(200);
        Answer begun = person.post(FACTOR).expect(200);
        URI uri = URI.create(begun.text("uri"));
        assertThat(begun.text("secret")).matches("[A-Z2-7]{32}");
        assertThat(uri.getScheme() + "://" + uri.getHost()).isEqualTo("otpauth://totp");
        assertThat(uri.getPath()).isEqualTo("/VPS-Claude:" + person.username() + "@example.org");
        assertThat(uri.getQuery())
                .isEqualTo("secret=" + begun.text("secret") + "&issuer=VPS-Claude&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void it_is_on_once_a_code_has_confirmed_it() {
        Device.confirm(person).expect(200);
        String secret = person.post(FACTOR).expect(200).text("secret");
        person.logIn(platform).get("/api/v1/auth/session").expect(200);

        Answer wrong = person.post(FACTOR + "/confirm", codeJson(Device.code("ABCDEFGHABCDEFGH", 0)))
                .expectProblem(422, "validation_failed");
        assertThat(wrong.complaints()).containsExactly("code: wrong_code");
        person.post(FACTOR + "/confirm", codeJson(Device.code(secret, 0))).expect(200);

        Answer state = person.get(FACTOR).expect(200);
        assertThat(state.json().path("on").asBoolean()).isTrue();
        assertThat(state.text("since")).isNotEmpty();
        assertThat(state.json().path("recoveryCodesLeft").asInt()).isEqualTo(10);
    }

    @Test
    void beginning_again_forgets_the_secret_that_was_never_confirmed() {
        Device.confirm(person).expect(200);
        String forgotten = person.post(FACTOR).expect(200).text("secret");
        String secret = person.post(FACTOR).expect(200).text("secret");

        assertThat(sealed(person)).isEqualTo(1);
        person.post(FACTOR + "/confirm", codeJson(Device.code(forgotten, 0))).expectProblem(422, "validation_failed");
        person.post(FACTOR + "/confirm", codeJson(Device.code(secret, 0))).expect(200);
    }

    @Test
    void one_that_is_on_is_not_replaced_before_it_is_turned_off() {
        Device device = Device.enrol(person);
        person.post(FACTOR).expectProblem(409, "second_factor_on");
        person.post(FACTOR + "/confirm", codeJson(device.code(1))).expectProblem(409, "second_factor_not_begun");
    }

    @Test
    void turning_it_off_wants_the_password_and_a_code_and_forgets_the_secret() {
        Device device = Device.enrol(person);

        assertThat(person.post(FACTOR + "/disable", "{}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("password: required", "code: required");
        assertThat(person.post(FACTOR + "/disable", "{\"password\":\"not it\",\"code\":\"" + device.code(1) + "\"}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("password: wrong_password");
        assertThat(person.post(FACTOR + "/disable", proof("abcd-efgh"))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("code: wrong_code");
        person.post(FACTOR + "/disable", proof(device.code(1))).expect(204);

        assertThat(person.get(FACTOR).json().path("on").asBoolean()).isFalse();
        assertThat(sealed(person)).isZero();
        person.logIn(platform).get("/api/v1/auth/session").expect(200);
    }

    @Test
    void the_secret_is_sealed_and_recovery_codes_are_hashed() {
        Device device = Device.enrol(person);
        String rows = platform.jdbc()
                .sql("select string_agg(f::text || c::text || s::text || encode(s.ciphertext, 'escape'), ' ')"
                        + " from second_factor f join recovery_code c on c.account = f.account"
                        + " join secret s on s.id = f.secret where f.account = ?")
                .param(device.account().uuid())
                .query(String.class)
                .single();
        assertThat(rows).contains(device.account().uuid().toString()).doesNotContain(device.secret());
        assertThat(device.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(rows)
                        .doesNotContainIgnoringCase(code)
                        .doesNotContainIgnoringCase(code.replace("-", "")));
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old_ones() {
        Device device = Device.enrol(person);
        Answer renewed = person.post(FACTOR + "/recovery-codes").expect(200);
        List<String> codes = renewed.json()
                .path("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(device.recoveryCodes());
        device.logIn().verify(device.recoveryCodes().getFirst()).expectProblem(401, "bad_code");
        device.logIn().verify(codes.getFirst()).expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":null}", "{\"code\":123456}", "{\"code\":[]}"})
    void what_is_no_text_is_no_code(String body) {
        person.post(FACTOR + "/confirm", body).expectProblem(422, "validation_failed");
    }

    @Test
    void what_is_longer_than_any_code_is_not_looked_at() {
        assertThat(person.post(FACTOR + "/confirm", codeJson("1".repeat(65)))
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("code: too_long");
    }

    private static String proof(String code) {
        return "{\"password\":\"%s\",\"code\":\"%s\"}".formatted(Person.PASSWORD, code);
    }

    private int sealed(Person whose) {
        return platform.jdbc()
                .sql("select count(*) from secret where tenant = ?")
                .param(UserId.of(whose.id()).uuid())
                .query(Integer.class)
                .single();
    }
}
