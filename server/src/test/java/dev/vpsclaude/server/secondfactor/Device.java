package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Somebody's second factor that is on: a secret which shows codes, and the recovery codes beside it. */
record Device(Person person, String secret, List<String> recoveryCodes) {

    static final String FACTOR = "/api/v1/auth/second-factor";

    /** Turns one on for somebody; the code of the present time step is used up by that. */
    static Device enrol(Person person) {
        confirm(person).expect(200);
        String secret = person.post(FACTOR).expect(200).text("secret");
        Answer on = person.post(FACTOR + "/confirm", codeJson(code(secret, 0))).expect(200);
        List<String> codes = on.json()
                .path("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
        return new Device(person, secret, codes);
    }

    /** What somebody without a second factor confirms with. */
    static Answer confirm(Person person) {
        return person.post("/api/v1/auth/confirm", "{\"password\":\"%s\"}".formatted(Person.PASSWORD));
    }

    /** The code of the step that is so many ahead of the present one. */
    String code(int ahead) {
        return code(secret, ahead);
    }

    static String code(String secret, int ahead) {
        return Totp.code(Base32.decode(secret), System.currentTimeMillis() / 1000 / Totp.STEP + ahead);
    }

    /** As if the codes that were used had been used long ago. */
    void grow(RunningPlatform platform) {
        platform.jdbc()
                .sql("update second_factor set last_step = 0 where account = ?")
                .param(account().uuid())
                .update();
    }

    UserId account() {
        return UserId.of(person.id());
    }

    /** The first step of a log-in: the password is right, and the code is owed. */
    Half logIn() {
        String body =
                "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(person.username(), Person.PASSWORD);
        Answer answer = Http.send(Http.request(URI.create(person.address() + "/api/v1/auth/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .expect(200);
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        return new Half(
                answer, new Person(person.address(), person.id(), person.username(), cookie, answer.text("csrfToken")));
    }

    static String codeJson(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    /**
     * A session that owes a code.
     *
     * @param browser sends its cookie and token
     */
    record Half(Answer answer, Person browser) {
        Answer verify(String code) {
            return browser.post(FACTOR + "/verify", codeJson(code));
        }
    }
}
