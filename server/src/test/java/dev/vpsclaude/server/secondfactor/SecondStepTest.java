package dev.vpsclaude.server.secondfactor;

import static dev.vpsclaude.server.secondfactor.Device.FACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.secondfactor.Device.Half;
import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class SecondStepTest {

    private static final String ME = "/api/v1/auth/session";

    /** What anybody may ask, logged in or not, and what this is about. */
    private static final Set<String> OPEN = Set.of(
            "GET /api/v1/platform",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/second-factor/verify");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Device device = Device.enrol(Person.signUp(platform));

    @Test
    void the_password_alone_lets_nobody_in() {
        Half half = device.logIn();
        assertThat(half.answer().json().propertyNames()).containsExactlyInAnyOrder("secondFactor", "csrfToken");
        assertThat(half.answer().json().path("secondFactor").asBoolean()).isTrue();
        half.browser().get(ME).expectProblem(401, "unauthenticated");
    }

    @Test
    void who_owes_a_code_is_nobody_to_every_route_of_the_api() {
        Person half = device.logIn().browser();
        List<String> routes = routes();
        assertThat(routes).hasSizeGreaterThan(40);
        for (String route : routes) {
            String[] parts = route.split(" ");
            Answer answer = half.send(parts[0], parts[1].replaceAll("\\{[^}]*}", "x"));
            assertThat(answer.status() + " " + answer.text("code")).as(route).isEqualTo("401 unauthenticated");
        }
    }

    @Test
    void the_code_finishes_the_log_in_with_another_session() {
        Half half = device.logIn();
        Person whole = whole(half.verify(device.code(1)).expect(204));

        assertThat(whole.cookie()).isNotEqualTo(half.browser().cookie());
        assertThat(whole.get(ME).expect(200).json().at("/user/id").asString())
                .isEqualTo(device.person().id());
        assertThat(whole.get(ME).text("csrfToken")).isNotEqualTo(half.browser().token());
        half.browser().get(ME).expectProblem(401, "unauthenticated");
        half.verify(device.code(1)).expectProblem(403, "csrf_token_invalid");
    }

    @Test
    void a_code_is_taken_once_and_none_before_it_afterwards() {
        String code = device.code(1);
        device.logIn().verify(code).expect(204);
        device.logIn().verify(code).expectProblem(401, "bad_code");
        device.logIn().verify(device.code(0)).expectProblem(401, "bad_code");
    }

    @Test
    void a_recovery_code_lets_in_once() {
        String code = device.recoveryCodes().get(3);
        whole(device.logIn().verify(code).expect(204)).get(ME).expect(200);
        device.logIn().verify(code).expectProblem(401, "bad_code");
        assertThat(device.person().get(FACTOR).json().path("recoveryCodesLeft").asInt())
                .isEqualTo(9);
    }

    @Test
    void fifty_parallel_uses_of_one_recovery_code_give_one_log_in() throws Exception {
        int before = sessions();
        List<Half> halves = Stream.generate(device::logIn).limit(10).toList();
        String code = device.recoveryCodes().getFirst();

        List<Answer> answers = inParallel(i -> halves.get(i % halves.size()).verify(code));

        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        assertThat(sessions() - before).isEqualTo(1);
    }

    @Test
    void the_row_of_a_recovery_code_is_used_once_without_any_other_lock() throws Exception {
        RecoveryCodes codes = platform.bean(RecoveryCodes.class);
        RecoveryCode code = RecoveryCode.typed(device.recoveryCodes().getFirst());
        assertThat(inParallel(i -> codes.use(device.account(), code))).containsOnlyOnce(true);
    }

    @Test
    void fifty_parallel_uses_of_one_code_are_one() throws Exception {
        Codes codes = platform.bean(Codes.class);
        TypedCode code = TypedCode.read(device.code(1));
        assertThat(inParallel(i -> codes.check(device.account(), code))).containsOnlyOnce(new CodeCheck.Right());
    }

    @Test
    void after_five_wrong_codes_none_is_looked_at_for_a_quarter_of_an_hour() {
        Half half = device.logIn();
        for (int i = 0; i < 5; i++) {
            half.verify("wrong").expectProblem(401, "bad_code");
        }
        Answer refused = half.verify(device.code(1)).expectProblem(429, "too_many_attempts");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(800, 900);
        device.logIn().verify(device.recoveryCodes().getFirst()).expectProblem(429, "too_many_attempts");

        platform.jdbc()
                .sql("update second_factor set failed_at = failed_at - interval '15 minutes' where account = ?")
                .param(device.account().uuid())
                .update();
        half.verify("wrong").expectProblem(401, "bad_code");
        half.verify(device.code(1)).expect(204);
    }

    @Test
    void parallel_guesses_are_counted_one_by_one() throws Exception {
        Codes codes = platform.bean(Codes.class);
        List<CodeCheck> checks = inParallel(i -> codes.check(device.account(), TypedCode.read("guess-" + i)));
        assertThat(checks.stream().filter(CodeCheck.Wrong.class::isInstance)).hasSize(5);
    }

    @Test
    void the_code_is_owed_for_five_minutes() {
        Half half = device.logIn();
        begunBefore(half, Duration.ofMinutes(5).plusSeconds(1));
        half.verify(device.code(1)).expectProblem(401, "unauthenticated");
    }

    @Test
    void the_code_can_be_given_shortly_before_they_are_over() {
        Half half = device.logIn();
        begunBefore(half, Duration.ofMinutes(4));
        half.verify(device.code(1)).expect(204);
    }

    /** Whoever knew the old password does not come in with what they began with it. */
    @Test
    void a_new_password_ends_what_was_begun_with_the_old_one() {
        Half half = device.logIn();
        device.person()
                .post(
                        "/api/v1/auth/password",
                        "{\"current\":\"%s\",\"password\":\"nine loud harbours\"}".formatted(Person.PASSWORD))
                .expect(204);
        half.verify(device.code(1)).expectProblem(403, "csrf_token_invalid");
    }

    @Test
    void who_owes_a_code_may_log_out() {
        Half half = device.logIn();
        half.browser().post("/api/v1/auth/logout").expect(204);
        half.verify(device.code(1)).expectProblem(403, "csrf_token_invalid");
    }

    @Test
    void who_owes_no_code_has_none_to_give() {
        Person somebody = Person.signUp(platform);
        somebody.post(FACTOR + "/verify", Device.codeJson("123456")).expectProblem(401, "unauthenticated");
        somebody.get(ME).expect(200);
    }

    @Test
    void a_wrong_password_looks_the_same_with_and_without_a_second_factor() {
        Answer with = wrongPassword(device.person());
        Answer without = wrongPassword(Person.signUp(platform));
        assertThat(with.withoutTrace()).isEqualTo(without.withoutTrace());
        assertThat(with.status()).isEqualTo(without.status()).isEqualTo(401);
        assertThat(with.header("Set-Cookie")).isEmpty();
    }

    private Answer wrongPassword(Person person) {
        String body = "{\"email\":\"%s@example.org\",\"password\":\"not it\"}".formatted(person.username());
        return Http.send(Http.request(URI.create(platform.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private Person whole(Answer verified) {
        String cookie = verified.header("Set-Cookie").split(";", 2)[0];
        Person me = device.person();
        Person unaware = new Person(me.address(), me.id(), me.username(), cookie, "");
        return new Person(
                me.address(), me.id(), me.username(), cookie, unaware.get(ME).text("csrfToken"));
    }

    private void begunBefore(Half half, Duration ago) {
        String id =
                new String(Base64.getDecoder().decode(half.browser().cookie().split("=", 2)[1]));
        int rows = platform.jdbc()
                .sql("update spring_session set creation_time = ? where session_id = ?")
                .params(Instant.now().minus(ago).toEpochMilli(), id)
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private int sessions() {
        return platform.jdbc()
                .sql("select count(*) from spring_session where principal_name = ?")
                .param(device.account().uuid().toString())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> inParallel(java.util.function.IntFunction<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Callable<T>> calls = IntStream.range(0, 50)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            List<T> done = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                done.add(future.get());
            }
            return done;
        }
    }

    private List<String> routes() {
        return platform.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(SecondStepTest::named)
                .filter(route -> route.contains(" /api/v1/") && !OPEN.contains(route))
                .sorted()
                .toList();
    }

    private static Stream<String> named(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .flatMap(path ->
                        route.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
