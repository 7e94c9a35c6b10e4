package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedSubdomainsTest {

    private static final String RESERVED = "/api/v1/admin/reserved-subdomains";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person person = Person.signUp(platform);
    private final List<String> atFirst = items(administrator.get(RESERVED));

    @AfterEach
    void asAtFirst() {
        reserve(atFirst).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www",
                "api",
                "app",
                "admin",
                "auth",
                "login",
                "mail",
                "smtp",
                "ns1",
                "mx",
                "ftp",
                "cdn",
                "static",
                "status",
                "docs",
                "support",
                "billing",
                "coolify",
                "traefik",
                "autodiscover",
                "wpad",
                "localhost",
                "vpsclaude",
                "claude"
            })
    void the_platform_keeps_these_for_itself_from_the_first(String label) {
        person.post("/api/v1/environments", "{\"name\": \"Box\", \"subdomain\": \"%s\"}".formatted(label))
                .expectProblem(409, "subdomain_reserved");
        assertThat(person.get("/api/v1/subdomains/" + label).expect(200).text("reason"))
                .isEqualTo("reserved");
    }

    @Test
    void a_list_takes_the_place_of_the_one_before_and_holds_at_once() {
        String mine = person.username() + "-kept";
        assertThat(items(reserve(List.of("www", mine, mine)))).containsExactly(mine, "www");
        person.post("/api/v1/environments", "{\"name\": \"Box\", \"subdomain\": \"%s\"}".formatted(mine))
                .expectProblem(409, "subdomain_reserved");

        reserve(List.of("www")).expect(200);

        person.create("{\"name\": \"Box\", \"subdomain\": \"%s\"}".formatted(mine));
    }

    @Test
    void none_at_all_is_a_list_too() {
        assertThat(items(reserve(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                      | items: required
        {"items": "www"}        | items: wrong_type
        {"items": ["www", "A"]} | items[1]: invalid_subdomain
        {"items": [null]}       | items[0]: required
        {"items": ["xn--a"]}    | items[0]: invalid_subdomain
        """)
    void what_is_no_list_of_labels_is_refused_and_changes_nothing(String body, String complaint) {
        assertThat(administrator
                        .put(RESERVED, body)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
        assertThat(items(administrator.get(RESERVED))).isEqualTo(atFirst);
    }

    private Answer reserve(List<String> labels) {
        return administrator.put(
                RESERVED,
                labels.stream()
                        .map(label -> "\"" + label + "\"")
                        .collect(Collectors.joining(",", "{\"items\": [", "]}")));
    }

    private static List<String> items(Answer answer) {
        return answer.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.asString())
                .toList();
    }
}
