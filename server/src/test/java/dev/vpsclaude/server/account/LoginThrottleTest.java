package dev.vpsclaude.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.server.http.Refused;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** On two nodes, each of which is asked in turn: what is counted is counted on both together. */
class LoginThrottleTest {

    private static final String WRONG = "not the password";
    private static final int PER_ADDRESS = 12;
    private static final Map<String, String> STRICT =
            Map.of("vpsclaude.throttle.log-ins-per-address", Integer.toString(PER_ADDRESS));

    private static final RunningPlatform ONE = RunningPlatform.start(RunningPlatform.FAST, STRICT);
    private static final RunningPlatform OTHER = ONE.startBeside(RunningPlatform.FAST, STRICT);
    private static int asked;

    private final JdbcClient jdbc = ONE.jdbc();
    private final Person person = Person.signUp(ONE);

    @AfterAll
    static void stop() {
        OTHER.remove();
        ONE.remove();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("delete from throttle").update();
    }

    @Test
    void five_wrong_passwords_are_enough_even_for_the_right_one_until_a_pause_is_over() {
        fail(5, mail());

        Answer refused = logIn(mail(), Person.PASSWORD).expectProblem(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
        assertThat(refused.header("Set-Cookie")).isEmpty();

        sleepUntilLater(Duration.ofSeconds(5));
        logIn(mail(), Person.PASSWORD).expect(200);
        fail(5, mail());
    }

    @Test
    void pauses_grow_and_trying_meanwhile_makes_none_longer() {
        fail(5, mail());
        sleepUntilLater(Duration.ofSeconds(5));
        fail(1, mail());
        for (int i = 0; i < 3; i++) {
            logIn(mail(), Person.PASSWORD).expectProblem(429, "too_many_attempts");
        }

        sleepUntilLater(Duration.ofSeconds(6));
        Answer refused = logIn(mail(), Person.PASSWORD).expectProblem(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 4);
        sleepUntilLater(Duration.ofSeconds(4));
        logIn(mail(), Person.PASSWORD).expect(200);
    }

    @Test
    void who_guesses_at_one_account_keeps_nobody_else_out() {
        fail(5, mail());

        Person.signUp(ONE).logIn(OTHER);
    }

    @Test
    void an_account_that_does_not_exist_is_slowed_down_as_one_that_does() {
        fail(5, mail());
        fail(5, "nobody@example.org");

        Answer known = logIn(mail(), WRONG);
        Answer unknown = logIn("NOBODY@example.org", WRONG);
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(429);
        assertThat(withoutSeconds(unknown)).isEqualTo(withoutSeconds(known));
    }

    @Test
    void many_guesses_at_the_same_moment_are_counted_one_after_the_other() {
        jdbc.sql(
                        "insert into throttle (key, taken, since) values ('log-in address 127.0.0.1', -100, clock_timestamp())")
                .update();

        List<Integer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> logIn(i % 2 == 0 ? ONE : OTHER, mail(), WRONG).status())
                .toList();

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(5);
    }

    @Test
    void what_fails_from_one_address_is_counted_whatever_the_account_and_what_succeeds_is_not() {
        for (int i = 0; i < PER_ADDRESS + 1; i++) {
            logIn(mail(), Person.PASSWORD).expect(200);
        }
        for (int i = 0; i < PER_ADDRESS; i++) {
            logIn("somebody-%d@example.org".formatted(i), WRONG).expectProblem(401, "bad_credentials");
        }

        Answer refused = logIn(mail(), Person.PASSWORD).expectProblem(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        sleepUntilLater(Duration.ofMinutes(1));
        logIn(mail(), Person.PASSWORD).expect(200);
    }

    @Test
    void what_fails_in_all_is_counted_and_not_held_against_an_account() {
        LoginThrottle throttle = new LoginThrottle(
                new Throttle(jdbc, ONE.bean(PlatformTransactionManager.class)),
                new ThrottleProperties(5, Duration.ofSeconds(5), Duration.ofMinutes(15), 20, 8, 20, 500));
        for (int i = 0; i < 8; i++) {
            throttle.begin("somebody-%d@example.org".formatted(i), "198.51.100." + i);
        }

        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> throttle.begin("ada@example.org", "203.0.113.7"))
                    .isInstanceOf(Refused.class);
        }
        sleepUntilLater(Duration.ofMinutes(1));
        throttle.begin("ada@example.org", "203.0.113.7");
    }

    /** Wrong passwords, which are looked at. */
    private static void fail(int times, String email) {
        for (int i = 0; i < times; i++) {
            logIn(email, WRONG).expectProblem(401, "bad_credentials");
        }
    }

    /** What was counted is that much older now. */
    private void sleepUntilLater(Duration by) {
        jdbc.sql("update throttle set since = since - :millis * interval '1 millisecond'")
                .param("millis", by.toMillis())
                .update();
    }

    private String mail() {
        return person.username() + "@example.org";
    }

    private static Answer logIn(String email, String password) {
        return logIn(asked++ % 2 == 0 ? ONE : OTHER, email, password);
    }

    private static Answer logIn(RunningPlatform node, String email, String password) {
        return Http.send(Http.request(URI.create(node.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password))));
    }

    private static String withoutSeconds(Answer answer) {
        return answer.withoutTrace().replaceAll("\\d+ seconds?", "");
    }
}
