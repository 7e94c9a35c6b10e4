package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HealthFindingsTest {

    private static final String HEALTH = "/api/v1/admin/health";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);

    @Test
    void what_is_simulated_is_said_with_what_to_do() {
        Answer health = administrator.get(HEALTH).expect(200);
        assertThat(codes(health)).contains("VC011").doesNotContain("VC001", "VC007", "VC008");
        assertThat(health.json().path("items").get(0).path("remedy").asString()).isNotBlank();
        assertThat(health.json().path("inspected").asBoolean()).isFalse();
    }

    @Test
    void an_environment_that_has_been_going_away_for_long_is_found() {
        OwnedEnvironment environment = Person.signUp(platform).create();
        going(environment, "gone");
        assertThat(codes(administrator.get(HEALTH))).contains("VC009");
        going(environment, "stopped");
        assertThat(codes(administrator.get(HEALTH))).doesNotContain("VC009");
    }

    @Test
    void an_account_that_has_been_going_away_for_long_is_found() {
        Person person = Person.signUp(platform);
        platform.jdbc()
                .sql("update account set closing_at = clock_timestamp() - interval '2 hours' where username = ?")
                .param(person.username())
                .update();
        assertThat(codes(administrator.get(HEALTH))).contains("VC010");
        platform.jdbc()
                .sql("delete from account where username = ?")
                .param(person.username())
                .update();
    }

    @Test
    void coolify_is_looked_at_when_it_is_asked_for() {
        Answer health = administrator.get(HEALTH + "?inspect=true").expect(200);
        assertThat(health.json().path("inspected").asBoolean()).isTrue();
        assertThat(codes(health)).doesNotContain("VC015", "VC016");
        administrator.get(HEALTH + "?inspect=perhaps").expectProblem(422, "validation_failed");
    }

    @Test
    void every_code_is_there_once_and_says_what_to_do() {
        assertThat(Stream.of(HealthCode.values()).map(it -> it.code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("VC\\d{3}"));
        assertThat(HealthCode.values()).allSatisfy(it -> assertThat(it.remedy).endsWith("."));
    }

    private void going(OwnedEnvironment environment, String desired) {
        platform.jdbc()
                .sql("update environment set desired = ?, updated_at = now() - interval '16 minutes'"
                        + " where id = (select environment from subdomain_claim where subdomain = ?)")
                .params(desired, environment.read().text("subdomain"))
                .update();
    }

    private static List<String> codes(Answer health) {
        return health.expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .toList();
    }
}
