package dev.vpsclaude.json;

import static dev.vpsclaude.json.EventExamples.APPLICATION;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vpsclaude.messages.TextValue;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeletionRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentRenamed;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.McpArgument;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class MessagesJsonTest {

    private static final String ID = "\"environmentId\":\"" + EventExamples.ENVIRONMENT + "\"";

    private final JsonMapper json = MessagesJson.stored();

    @ParameterizedTest
    @MethodSource("footprints")
    void what_the_platform_holds_is_kept_by_the_name_of_its_kind(Footprint footprint, String text) {
        DeploymentRequested event = EventExamples.requested(footprint);
        assertThat(json.writeValueAsString(event)).contains("\"footprint\":" + text);
        assertThat(json.readValue(json.writeValueAsString(event), DeploymentRequested.class))
                .isEqualTo(event);
    }

    @Test
    void every_kind_of_footprint_is_shown_here() {
        assertThat(footprints()
                        .<Class<?>>map(row -> requireNonNull(row.get()[0]).getClass()))
                .containsExactlyInAnyOrder(Footprint.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("connections")
    void a_plan_keeps_the_versions_that_it_puts_into_the_box(McpConnection connection, String text) {
        DeploymentPlan bare = EventExamples.requested(new Footprint.Nothing()).plan();
        DeploymentPlan plan = equipped(bare, connection);
        assertThat(json.writeValueAsString(plan)).contains("\"connection\":" + text);
        assertThat(json.readValue(json.writeValueAsString(plan), DeploymentPlan.class))
                .isEqualTo(plan);
        assertThat(json.writeValueAsString(bare)).doesNotContain("equipment");
    }

    @Test
    void every_kind_of_connection_is_shown_here() {
        assertThat(connections()
                        .<Class<?>>map(row -> requireNonNull(row.get()[0]).getClass()))
                .containsExactlyInAnyOrder(McpConnection.class.getPermittedSubclasses());
    }

    private static DeploymentPlan equipped(DeploymentPlan bare, McpConnection connection) {
        SkillVersion skill = new SkillVersion(EventExamples.SKILL, SkillName.of("review-code"), 3);
        McpServerVersion server = new McpServerVersion(EventExamples.MCP_SERVER, 2, EventExamples.server(connection));
        return new DeploymentPlan(
                bare.kind(),
                bare.number(),
                bare.specVersion(),
                bare.subdomain(),
                bare.spec(),
                bare.password(),
                bare.footprint(),
                new Equipment(List.of(skill), List.of(server)));
    }

    static Stream<Arguments> connections() {
        return Stream.of(
                Arguments.of(
                        EventExamples.database(),
                        "{\"kind\":\"database\",\"address\":\"db.example.com:5432/orders\",\"connectionString\":"
                                + "{\"id\":\"sec_01h455vb4pex5r00000000000b\",\"version\":1},\"provider\":\"POSTGRES\"}"),
                Arguments.of(
                        new McpConnection.DatabaseFile(DatabasePath.of("/workspace/notes.db")),
                        "{\"kind\":\"database-file\",\"path\":\"/workspace/notes.db\"}"),
                Arguments.of(
                        new McpConnection.Program(
                                McpPackage.of("@modelcontextprotocol/server-memory"), List.of(McpArgument.of("--x"))),
                        "{\"kind\":\"program\",\"arguments\":[\"--x\"],"
                                + "\"name\":\"@modelcontextprotocol/server-memory\"}"),
                Arguments.of(
                        EventExamples.remote(),
                        "{\"kind\":\"remote\",\"headers\":{\"Authorization\":"
                                + "{\"id\":\"sec_01h455vb4pex5r00000000000c\",\"version\":1}},"
                                + "\"transport\":\"HTTP\",\"url\":\"https://mcp.example.com/orders\"}"));
    }

    @Test
    void a_text_value_is_its_text() {
        assertThat(json.writeValueAsString(Subdomain.of("engine"))).isEqualTo("\"engine\"");
        assertThat(json.readValue("\"engine\"", Subdomain.class)).isEqualTo(Subdomain.of("engine"));
    }

    @Test
    void a_text_value_that_its_class_refuses_names_the_place_and_the_reason() {
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> json.readValue("{" + ID + ",\"name\":\" x\"}", EnvironmentRenamed.class))
                .withMessageContaining("White space at the beginning or the end is not allowed.")
                .satisfies(trouble -> assertThat(place(trouble)).isEqualTo("name"));
    }

    @Test
    void a_key_that_its_class_refuses_names_the_place() {
        String created = json.writeValueAsString(EventExamples.all().getFirst()).replace("\"NUMBERS\"", "\"PATH\"");
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> json.readValue(created, EnvironmentCreated.class))
                .withMessageContaining("The platform or the system sets this variable.")
                .satisfies(trouble -> assertThat(place(trouble)).startsWith("spec.variables"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "{\"text\":\"a\"}", "[\"a\"]"})
    void a_text_value_is_nothing_but_text(String value) {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue("{" + ID + ",\"name\":" + value + "}", EnvironmentRenamed.class))
                .satisfies(trouble -> assertThat(place(trouble)).isEqualTo("name"));
    }

    @Test
    void a_truth_that_is_missing_is_not_taken_for_false() {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue("{" + ID + ",\"deploymentUnderWay\":null}", DeletionRequested.class));
    }

    @Test
    void a_chosen_mode_is_kept_and_one_that_was_not_chosen_leaves_no_trace() {
        Permissions chosen = new Permissions(List.of(), List.of(), List.of(), List.of(), 0, PermissionMode.PLAN);
        String text = json.writeValueAsString(chosen);

        assertThat(text).contains("\"defaultMode\":\"PLAN\"");
        assertThat(json.readValue(text, Permissions.class)).isEqualTo(chosen);
        assertThat(json.writeValueAsString(Permissions.NONE)).doesNotContain("defaultMode", "mode");
    }

    /** Moving a component of a record must not change what is stored. */
    @Test
    void properties_stand_in_alphabetical_order() {
        assertThat(json.valueToTree(EventExamples.all().getFirst()).propertyNames())
                .containsExactly("environmentId", "name", "owner", "password", "spec", "subdomain");
    }

    @Test
    void every_text_value_has_what_reading_needs() {
        assertThat(TextValueReader.reads(Subdomain.class)).isTrue();
        assertThat(TextValueReader.reads(TextValue.class)).isFalse();
        assertThat(TextValueReader.reads(String.class)).isFalse();
    }

    static Stream<Arguments> footprints() {
        String application = "{\"kind\":\"%s\",\"application\":\"" + APPLICATION + "\"}";
        return Stream.of(
                Arguments.of(new Footprint.Nothing(), "{\"kind\":\"nothing\"}"),
                Arguments.of(new Footprint.Untried(APPLICATION), application.formatted("untried")),
                Arguments.of(new Footprint.Proven(APPLICATION), application.formatted("proven")));
    }

    private static String place(DatabindException trouble) {
        return trouble.getPath().stream()
                .map(step -> String.valueOf(step.getPropertyName()))
                .collect(joining("."));
    }
}
