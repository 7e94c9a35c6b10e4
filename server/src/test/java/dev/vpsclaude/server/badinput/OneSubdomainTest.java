package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody wants one subdomain at once, on two nodes; {@code badinput/run --race 10000} is its long form. */
class OneSubdomainTest {

    private static final int CREATIONS = Integer.getInteger("badinput.race", 1_000);
    private static final int CONNECTIONS = 100;
    private static final int TENANTS = 20;

    @Test
    void one_of_many_who_ask_for_a_subdomain_at_once_gets_it_and_the_others_leave_nothing() throws Exception {
        RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
        RunningPlatform second = platform.startBeside(RunningPlatform.FAST);
        try {
            List<Person> tenants = IntStream.range(0, TENANTS)
                    .mapToObj(i -> Person.signUp(platform))
                    .toList();

            Map<Integer, Integer> statuses = race(tenants, List.of(platform.address(), second.address()));

            System.out.println(CREATIONS + " creations of one subdomain: " + statuses);
            assertThat(statuses.get(201)).as(statuses.toString()).isEqualTo(1);
            assertThat(statuses.keySet()).isSubsetOf(201, 409, 429);
            assertThat(count(platform, "event"))
                    .as("the winner's creation is all that happened")
                    .isEqualTo(1);
            assertThat(count(platform, "subdomain_claim")).isEqualTo(1);
            assertThat(count(platform, "secret"))
                    .as("what the others had sealed is discarded")
                    .isEqualTo(1);
            winner(tenants).deleted();
        } finally {
            second.remove();
            platform.remove();
        }
    }

    private static Map<Integer, Integer> race(List<Person> tenants, List<URI> nodes) throws Exception {
        CountDownLatch all = new CountDownLatch(CONNECTIONS);
        try (ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Map<Integer, Integer>>> connections = IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> pool.submit(
                            () -> ask(tenants.get(i % TENANTS), nodes.get(i / TENANTS % nodes.size()), all)))
                    .toList();
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (Future<Map<Integer, Integer>> connection : connections) {
                connection.get().forEach((status, times) -> statuses.merge(status, times, Integer::sum));
            }
            return statuses;
        }
    }

    private static Map<Integer, Integer> ask(Person person, URI node, CountDownLatch all) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        byte[] request = new Asked(
                        "POST",
                        "/api/v1/environments",
                        Map.of(
                                "Content-Type",
                                "application/json",
                                "Cookie",
                                person.cookie(),
                                "X-CSRF-TOKEN",
                                person.token()),
                        "{\"name\":\"Mine\",\"subdomain\":\"wanted-by-all\"}".getBytes(UTF_8))
                .bytes(node.getAuthority());
        try (Wire wire = new Wire(node)) {
            all.countDown();
            all.await();
            for (int i = 0; i < CREATIONS / CONNECTIONS; i++) {
                statuses.merge(wire.send(request).status(), 1, Integer::sum);
            }
        }
        return statuses;
    }

    private static OwnedEnvironment winner(List<Person> tenants) {
        return tenants.stream()
                .flatMap(person -> person.get("/api/v1/environments")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item ->
                                new OwnedEnvironment(person, item.path("id").asString())))
                .findFirst()
                .orElseThrow();
    }

    private static long count(RunningPlatform platform, String table) {
        return platform.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
