package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverybodysEnvironmentsTest {

    private static final String ALL = "/api/v1/admin/environments";
    private static final String REASON = "{\"reason\": \"Uses too much.\"}";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person ada = Person.signUp(platform);
    private final Person bob = Person.signUp(platform);

    @Test
    void environments_of_all_are_listed_with_whose_they_are() {
        OwnedEnvironment adas = ada.create();
        OwnedEnvironment bobs = bob.create();

        Answer all = administrator.get(ALL + "?limit=100").expect(200);

        assertThat(ids(all)).contains(adas.id(), bobs.id());
        Answer one = administrator.get(ALL + "?owner=" + ada.id()).expect(200);
        assertThat(one.json().at("/items/0/owner/username").asString()).isEqualTo(ada.username());
        assertThat(one.json().at("/items/0/status").asString()).isEqualTo("pending");
        assertThat(one.body()).doesNotContain("\"spec\"", "variables");
    }

    @Test
    void they_are_found_by_owner_status_and_subdomain() {
        String label = ada.username() + "-engine";
        OwnedEnvironment environment = ada.create("{\"name\": \"Engine\", \"subdomain\": \"%s\"}".formatted(label));
        bob.create();

        assertThat(found("subdomain=" + label.substring(0, label.length() - 3))).containsExactly(environment.id());
        assertThat(found("owner=" + ada.id() + "&status=pending")).containsExactly(environment.id());
        assertThat(found("owner=" + ada.id() + "&status=running")).isEmpty();
    }

    @Test
    void pages_follow_each_other() {
        OwnedEnvironment first = ada.create();
        OwnedEnvironment second = ada.create("{\"name\": \"Second\"}");
        String query = ALL + "?limit=1&owner=" + ada.id();

        Answer page = administrator.get(query).expect(200);
        Answer next = administrator.get(query + "&after=" + page.text("next")).expect(200);

        assertThat(ids(page)).containsExactly(second.id());
        assertThat(ids(next)).containsExactly(first.id());
        assertThat(next.json().path("next").isNull()).isTrue();
    }

    @Test
    void an_administrator_stops_what_runs_and_its_owner_may_start_it_again() {
        OwnedEnvironment environment = ada.create().deployed();

        administrator.post(ALL + "/" + environment.id() + "/stop", REASON).expect(202);

        environment.becomes("stopped");
        environment.ask("start");
        environment.becomes("running");
    }

    @Test
    void what_does_not_run_cannot_be_stopped_and_what_is_not_there_is_not_found() {
        OwnedEnvironment environment = ada.create();
        administrator
                .post(ALL + "/" + environment.id() + "/stop", REASON)
                .expectProblem(409, "environment_not_running");
        administrator
                .post(ALL + "/env_01h45ytscbebyvny4gc8cr8ma2/stop", REASON)
                .expectProblem(404, "no_such_environment");
        ada.post(ALL + "/" + environment.id() + "/stop", REASON).expectProblem(403, "forbidden");
        assertThat(administrator
                        .post(ALL + "/" + environment.id() + "/stop", "{}")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("reason: required");
    }

    @Test
    void what_is_deleted_is_in_no_list() {
        OwnedEnvironment environment = ada.create();
        environment.deleted();
        await().untilAsserted(() -> assertThat(found("owner=" + ada.id())).isEmpty());
        administrator.post(ALL + "/" + environment.id() + "/stop", REASON).expectProblem(404, "no_such_environment");
    }

    @ParameterizedTest
    @CsvSource({
        "status=gone, status: unknown_status",
        "owner=x, owner: invalid_id",
        "subdomain=A, subdomain: invalid_subdomain",
        "after=x, after: invalid_id",
        "limit=101, limit: out_of_range"
    })
    void a_filter_that_is_none_is_refused(String filter, String complaint) {
        assertThat(administrator
                        .get(ALL + "?" + filter)
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly(complaint);
    }

    private List<String> found(String query) {
        return ids(administrator.get(ALL + "?" + query).expect(200));
    }

    private static List<String> ids(Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
