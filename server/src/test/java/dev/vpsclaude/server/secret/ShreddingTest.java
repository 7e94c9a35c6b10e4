package dev.vpsclaude.server.secret;

import static dev.vpsclaude.server.secret.SealedValues.ADA;
import static dev.vpsclaude.server.secret.SealedValues.key;
import static dev.vpsclaude.server.secret.SealedValues.keys;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentDeleted;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentReconfigured;
import dev.vpsclaude.messages.environment.EnvironmentEvent.PasswordChanged;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRemoved;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRevised;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpUrl;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShreddingTest {

    private static final EnvironmentId BOX = new EnvironmentId(new UUID(1, 1));
    private static final EnvironmentId OTHER = new EnvironmentId(new UUID(1, 2));
    private static final McpServerId SERVER = new McpServerId(new UUID(2, 1));
    private static final EnvironmentDeleted DELETED =
            new EnvironmentDeleted(BOX, new OperationId(new UUID(3, 1)), Subdomain.of("parrot"));

    private final SealedValues sealed = new SealedValues();
    private final Vault vault = sealed.vault(keys(key(1)));
    private final Shredding shredding = new Shredding(sealed.shredding);
    private final SecretRef password = seal(BOX + "/password");
    private final SecretRef variable = seal(BOX + "/variable/API_KEY");
    private final SecretRef others = seal(OTHER + "/password");
    private final Instant now = Instant.now();

    @Test
    void what_is_deleted_takes_its_values_along_and_nobody_elses() {
        shredding.on(DELETED);
        shredding.on(DELETED);

        assertThat(sealed.purposes()).containsExactly(OTHER + "/password");
    }

    @Test
    void a_value_that_another_one_replaces_is_kept_for_a_day() {
        SecretRef newer = seal(BOX + "/variable/API_KEY");
        shredding.on(reconfigured(newer), now);
        assertThat(superseded()).containsExactly(variable);

        pass("23 hours");
        assertThat(sealed.shredding.shredSuperseded()).isZero();
        pass("2 hours");
        assertThat(sealed.shredding.shredSuperseded()).isEqualTo(1);
        assertThat(remaining()).containsExactly(password, others, newer);
    }

    @Test
    void a_password_and_variables_replace_their_own_kind_only() {
        SecretRef newer = seal(BOX + "/password");
        shredding.on(new PasswordChanged(BOX, newer), now);

        assertThat(superseded()).containsExactly(password);
    }

    @Test
    void a_variable_that_is_dropped_is_superseded_as_well() {
        shredding.on(new EnvironmentReconfigured(BOX, EnvironmentSpec.EMPTY, 2), now);

        assertThat(superseded()).containsExactly(variable);
    }

    @Test
    void what_is_named_again_is_wanted_again() {
        SecretRef newer = seal(BOX + "/variable/API_KEY");
        shredding.on(reconfigured(newer), now);
        shredding.on(reconfigured(variable), now);

        assertThat(superseded()).containsExactly(newer);
    }

    @Test
    void an_event_that_is_taken_twice_starts_no_new_day() {
        SecretRef newer = seal(BOX + "/variable/API_KEY");
        shredding.on(reconfigured(newer), now);
        pass("25 hours");
        shredding.on(reconfigured(newer), now);

        assertThat(sealed.shredding.shredSuperseded()).isEqualTo(1);
    }

    @Test
    void history_that_is_read_again_never_takes_away_what_it_will_name_later() {
        pass("50 hours");
        SecretRef newer = seal(BOX + "/variable/API_KEY");
        SecretRef newest = seal(BOX + "/variable/API_KEY");

        shredding.on(reconfigured(variable), now.minusSeconds(50 * 3600));
        assertThat(superseded()).isEmpty();

        shredding.on(reconfigured(newer), now);
        shredding.on(reconfigured(newest), now);
        assertThat(superseded()).containsExactly(variable, newer);
    }

    @Test
    void what_was_sealed_for_a_command_that_never_came_goes_with_the_next_one() {
        SecretRef left = seal(BOX + "/variable/API_KEY");
        SecretRef newer = seal(BOX + "/variable/API_KEY");
        shredding.on(reconfigured(newer), now);
        pass("25 hours");
        sealed.shredding.shredSuperseded();

        assertThat(remaining()).doesNotContain(left).contains(newer);
    }

    @Test
    void what_was_sealed_for_something_that_never_came_to_be_goes_after_a_day() {
        record(BOX, "environment-created");
        record(OTHER, "environment-created");
        SecretRef left = seal(new EnvironmentId(new UUID(1, 3)) + "/password");
        SecretRef server = seal(SERVER + "/connection");
        SecretRef foreign = seal("something else");

        assertThat(sealed.shredding.shredAbandoned()).isZero();
        pass("25 hours");
        assertThat(sealed.shredding.shredAbandoned()).isEqualTo(2);
        assertThat(remaining()).doesNotContain(left, server).containsExactly(password, variable, others, foreign);
    }

    @Test
    void what_was_sealed_when_it_was_already_deleted_goes_after_a_day() {
        record(BOX, "environment-created");
        record(OTHER, "environment-created");
        record(BOX, "environment-deleted", "25 hours");
        pass("25 hours");

        assertThat(sealed.shredding.shredAbandoned()).isEqualTo(2);
        assertThat(remaining()).containsExactly(others);
    }

    @Test
    void what_has_just_been_deleted_is_left_to_the_event() {
        record(BOX, "environment-created");
        record(OTHER, "environment-created");
        record(BOX, "environment-deleted");
        pass("25 hours");

        assertThat(sealed.shredding.shredAbandoned()).isZero();
    }

    @Test
    void the_values_of_an_mcp_server_follow_its_versions_and_go_with_it() {
        SecretRef connection = seal(SERVER + "/connection");
        SecretRef header = seal(SERVER + "/header/Authorization");
        shredding.on(revised(header), now);
        assertThat(superseded()).containsExactly(connection);

        shredding.on(new McpServerRemoved(SERVER), now);
        assertThat(remaining())
                .as("a deployment under way may have begun with them")
                .contains(connection, header);
        pass("25 hours");
        sealed.shredding.shredSuperseded();
        assertThat(remaining()).containsExactly(password, variable, others);
    }

    private SecretRef seal(String purpose) {
        return vault.seal(ADA, purpose, new Secret("value"));
    }

    private static EnvironmentReconfigured reconfigured(SecretRef value) {
        return new EnvironmentReconfigured(
                BOX,
                new EnvironmentSpec(
                        List.of(),
                        List.of(),
                        Permissions.NONE,
                        new TreeMap<>(Map.of(VariableName.of("API_KEY"), value))),
                2);
    }

    private static McpServerRevised revised(SecretRef header) {
        return new McpServerRevised(
                SERVER,
                new McpServerSpec(
                        McpServerName.of("search"),
                        new McpConnection.Remote(
                                McpConnection.Transport.HTTP,
                                McpUrl.of("https://mcp.example.org/mcp"),
                                new TreeMap<>(Map.of(HeaderName.of("Authorization"), header))),
                        Reach.SELECTED),
                2);
    }

    /** The clock is the database's, so that the rows become older. */
    private void pass(String time) {
        sealed.jdbc
                .sql("update secret set created_at = created_at - cast(:time as interval),"
                        + " superseded_at = superseded_at - cast(:time as interval)")
                .param("time", time)
                .update();
    }

    private void record(EnvironmentId stream, String type) {
        record(stream, type, "0 hours");
    }

    private void record(EnvironmentId stream, String type, String age) {
        sealed.jdbc
                .sql(
                        "insert into event (position, stream, version, aggregate, type, revision, id, at, payload, metadata)"
                                + " select count(*) + 1, :stream, count(*), 'Environment', :type, 1, gen_random_uuid(), now() - cast(:age as interval), '{}', '{}'"
                                + " from event")
                .param("stream", stream.text())
                .param("age", age)
                .param("type", type)
                .update();
    }

    private List<SecretRef> superseded() {
        return refs("superseded_at is not null");
    }

    private List<SecretRef> remaining() {
        return refs("true");
    }

    private List<SecretRef> refs(String condition) {
        return sealed.jdbc
                .sql("select id, version from secret where " + condition + " order by id")
                .query((row, number) -> new SecretRef(
                        new dev.vpsclaude.messages.secret.SecretId(row.getObject("id", UUID.class)),
                        row.getInt("version")))
                .list();
    }
}
