package dev.vpsclaude.server.webhook;

import static dev.vpsclaude.server.webhook.OwnedWebhook.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.CapturedLog;
import dev.vpsclaude.server.testing.Everywhere;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On an installation on which nothing was allowed. */
class WebhooksTest {

    private static final String HOOK = "{\"url\": \"https://hooks.example.org/a\"}";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);

    @Test
    void a_secret_is_told_once_and_stands_nowhere() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (CapturedLog log = CapturedLog.begin();
                Everywhere.Listening listening = Everywhere.listen(platform, heard)) {
            Answer made = person.post(ALL, HOOK).expect(201);
            String path = ALL + "/" + made.json().at("/webhook/id").asString();
            assertThat(made.text("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
            String other = person.post(path + "/rotate").expect(200).text("secret");
            person.get(path).expect(200);
            person.get(ALL).expect(200);
            person.post(path + "/test").expect(200);

            Everywhere everywhere = new Everywhere(platform, List.copyOf(heard), log.lines());
            for (String secret : List.of(made.text("secret"), other)) {
                assertThat(heard.stream().filter(answer -> answer.contains(secret)))
                        .hasSize(1);
                assertThat(everywhere.with(secret)).containsExactly("answers");
            }
        }
    }

    @Test
    void what_was_made_can_be_read_changed_and_deleted() {
        Answer made = person.post(
                        ALL, "{\"url\": \"https://hooks.example.org/a?key=1\", \"events\": [\"drift-noticed\"]}")
                .expect(201);
        String path = ALL + "/" + made.json().at("/webhook/id").asString();

        assertThat(person.get(path).expect(200).text("url")).isEqualTo("https://hooks.example.org/a?key=1");
        assertThat(person.get(path).json().path("events").toString()).isEqualTo("[\"drift-noticed\"]");
        assertThat(person.get(path).text("status")).isEqualTo("active");
        person.patch(path, "{\"url\": \"https://hooks.example.org:8443/b\", \"events\": [\"drift-ended\"]}")
                .expect(200);
        assertThat(person.get(ALL).json().at("/items/0/url").asString()).isEqualTo("https://hooks.example.org:8443/b");
        assertThat(person.get(ALL).json().at("/items/0/events").toString()).isEqualTo("[\"drift-ended\"]");

        person.delete(path).expect(204);
        person.get(path).expectProblem(404, "no_such_webhook");
        assertThat(platform.jdbc()
                        .sql("select count(*) from secret where purpose = ?")
                        .param(made.json().at("/webhook/id").asString() + "/signing")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebody_elses_is_as_if_it_were_not_there() {
        String path = ALL + "/"
                + person.post(ALL, HOOK).expect(201).json().at("/webhook/id").asString();
        Person other = Person.signUp(platform);

        other.get(path).expectProblem(404, "no_such_webhook");
        other.get(path + "/deliveries").expectProblem(404, "no_such_webhook");
        other.patch(path, "{\"enabled\": false}").expectProblem(404, "no_such_webhook");
        other.post(path + "/test").expectProblem(404, "no_such_webhook");
        other.post(path + "/rotate").expectProblem(404, "no_such_webhook");
        other.post(path + "/replay", "{\"after\": 0}").expectProblem(404, "no_such_webhook");
        other.delete(path).expectProblem(404, "no_such_webhook");
        other.get(ALL + "/not-an-id").expectProblem(404, "no_such_webhook");
        assertThat(person.get(path).expect(200).text("status")).isEqualTo("active");
        assertThat(signingSecrets(path)).isEqualTo(1);
    }

    @Test
    void one_has_five_of_them_however_many_are_made_at_once() {
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> person.post(ALL, HOOK).status())
                .toList();

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        person.post(ALL, HOOK).expectProblem(409, "too_many_webhooks");
        assertThat(platform.jdbc()
                        .sql("select count(*) from secret where purpose like 'whk_%' and tenant ="
                                + " (select id from account where username = ?)")
                        .param(person.username())
                        .query(Integer.class)
                        .single())
                .as("secrets of webhooks, those that were not made included")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url: required",
                "{\"url\": \"http://example.org/\"}|url: address_not_allowed",
                "{\"url\": \"https://example.org:22/\"}|url: address_not_allowed",
                "{\"url\": \"https://a:b@example.org/\"}|url: user_not_allowed",
                "{\"url\": \"https://2130706433/\"}|url: bad_host",
                "{\"url\": \"https://127.1/\"}|url: bad_host",
                "{\"url\": \"ftp://example.org/\"}|url: unknown_scheme",
                "{\"url\": \"https://example.org/#a\"}|url: bad_character",
                "{\"url\": \"https://example.org/\", \"events\": []}|events: required",
                "{\"url\": \"https://example.org/\", \"events\": [\"skill-created\"]}|events[0]: unknown_event",
                "{\"url\": \"https://example.org/\", \"events\": [null]}|events[0]: required"
            })
    void what_cannot_be_is_told_by_field(String json, String complaint) {
        assertThat(person.post(ALL, json)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
        assertThat(person.get(ALL).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "10.0.0.1",
                "169.254.169.254",
                "[::ffff:127.0.0.1]",
                "192.168.0.1",
                "[fe80::1]"
            })
    void nothing_inside_is_connected_to(String host) {
        String path = ALL + "/"
                + person.post(ALL, "{\"url\": \"https://%s/\"}".formatted(host))
                        .expect(201)
                        .json()
                        .at("/webhook/id")
                        .asString();

        Answer tested = person.post(path + "/test").expect(200);

        assertThat(tested.text("outcome")).isEqualTo("refused_by_policy");
        assertThat(tested.json().path("status").isNull()).isTrue();
    }

    @Test
    void what_happens_is_not_sent_inside_either() {
        String path = ALL + "/"
                + person.post(ALL, "{\"url\": \"https://127.0.0.1/\"}")
                        .expect(201)
                        .json()
                        .at("/webhook/id")
                        .asString();
        person.create();

        OwnedWebhook.soon("it was tried")
                .untilAsserted(() -> assertThat(person.get(path + "/deliveries")
                                .json()
                                .at("/items/0/outcome")
                                .asString(""))
                        .isEqualTo("refused_by_policy"));
        assertThat(person.get(path).text("status")).isEqualTo("retrying");
    }

    @Test
    void a_token_may_look_and_test_and_not_make_what_outlives_it() {
        String path = ALL + "/"
                + person.post(ALL, HOOK).expect(201).json().at("/webhook/id").asString();
        Program program = Program.of(person, "read", "write");

        program.get(path).expect(200);
        program.post(path + "/replay", "{\"after\": 0}").expect(200);
        assertThat(program.post(ALL, HOOK).status()).isEqualTo(403);
        assertThat(program.send("POST", path + "/rotate").status()).isEqualTo(403);
    }

    private int signingSecrets(String path) {
        return platform.jdbc()
                .sql("select count(*) from secret where purpose = ?")
                .param(path.substring(path.lastIndexOf('/') + 1) + "/signing")
                .query(Integer.class)
                .single();
    }
}
