package dev.vpsclaude.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.server.settings.Registration;
import dev.vpsclaude.server.settings.SettingsAtFirst;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final String OLD_KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String OLDER_KEY = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    private static final Map<String, String> COOLIFY = Map.of(
            "COOLIFY_API_URL", "https://coolify.example.org/api/v1/",
            "COOLIFY_API_TOKEN", "3|token",
            "COOLIFY_PROJECT_UUID", "project",
            "COOLIFY_SERVER_UUID", "server",
            "WILDCARD_DOMAIN", "boxes.example.org");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void without_any_variable_everything_is_embedded() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.production()).isFalse();
        assertThat(settings.data()).isEqualTo(Path.of(".vpsclaude"));
        assertThat(settings.database()).isEqualTo(new DatabaseChoice.Embedded());
        assertThat(settings.platform()).isInstanceOf(PlatformChoice.Simulated.class);
        assertThat(settings.atFirst()).isEqualTo(new SettingsAtFirst(Registration.OPEN));
    }

    @Test
    void a_mode_of_registration_that_does_not_exist_is_complained_about() {
        assertThat(Settings.from(Map.of("VPSCLAUDE_REGISTRATION", "closed")).atFirst())
                .isEqualTo(new SettingsAtFirst(Registration.CLOSED));
        assertThat(complaints(Map.of("VPSCLAUDE_REGISTRATION", "Open")))
                .containsExactly("VPSCLAUDE_REGISTRATION must be open, invite or closed.");
    }

    @Test
    void an_empty_variable_counts_as_not_set() {
        assertThat(Settings.from(Map.of("COOLIFY_API_URL", "", "DATABASE_URL", "  ", "PORT", "")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void every_complaint_is_told_at_once() {
        assertThat(complaints(Map.of(
                        "PORT", "http",
                        "APP_ENV", "staging",
                        "DATABASE_URL", "mysql://u:p@h/d",
                        "COOLIFY_API_URL", "coolify.example.org")))
                .containsExactlyInAnyOrder(
                        "PORT must be a port from 0 to 65535.",
                        "APP_ENV must be dev or prod.",
                        "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
                        "COOLIFY_API_URL must be an address such as https://coolify.example.com/api/v1.",
                        "COOLIFY_API_TOKEN must be set when COOLIFY_API_URL is.",
                        "COOLIFY_PROJECT_UUID must be set when COOLIFY_API_URL is.",
                        "COOLIFY_SERVER_UUID must be set when COOLIFY_API_URL is.",
                        "WILDCARD_DOMAIN must be set when COOLIFY_API_URL is.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COOLIFY_API_TOKEN", "COOLIFY_PROJECT_UUID", "COOLIFY_SERVER_UUID", "WILDCARD_DOMAIN"})
    void a_coolify_that_is_half_set_is_complained_about(String missing) {
        Map<String, String> variables = new HashMap<>(COOLIFY);
        variables.remove(missing);
        assertThat(complaints(variables)).containsExactly(missing + " must be set when COOLIFY_API_URL is.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COOLIFY_API_TOKEN", "COOLIFY_PROJECT_UUID", "COOLIFY_SERVER_UUID"})
    void a_coolify_without_an_address_is_not_taken_for_the_simulator(String set) {
        assertThat(complaints(Map.of(set, "x")))
                .containsExactly(set + " is set, but COOLIFY_API_URL is not: set both, or neither for the simulator.");
    }

    @Test
    void a_whole_coolify_is_read() {
        PlatformChoice.Coolify coolify =
                (PlatformChoice.Coolify) Settings.from(COOLIFY).platform();

        assertThat(coolify.apiUrl()).hasToString("https://coolify.example.org/api/v1");
        assertThat(coolify.token()).isEqualTo(new Secret("3|token"));
        assertThat(coolify.target())
                .isEqualTo(new PlatformChoice.Target("project", "server", "production", Optional.empty()));
        assertThat(coolify.logsToken()).isEmpty();
        assertThat(coolify.atStart()).isEqualTo(PlatformChoice.AtStart.REFUSE);
        assertThat(coolify.wildcardDomain()).isEqualTo("boxes.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/x", "https://", "https://user:secret@host/api", "nonsense", "http:///x"})
    void an_address_of_coolify_that_is_none_is_complained_about(String address) {
        Map<String, String> variables = new HashMap<>(COOLIFY);
        variables.put("COOLIFY_API_URL", address);
        assertThat(complaints(variables)).singleElement().asString().startsWith("COOLIFY_API_URL must be");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@h/d,                 jdbc:postgresql://h:5432/d,            u,    p",
        "postgres://u:p@h:6543/d,              jdbc:postgresql://h:6543/d,            u,    p",
        "postgresql://u:p@h/d?sslmode=require, jdbc:postgresql://h:5432/d?sslmode=require, u, p",
        "postgresql://u:p%40%3A%2F+@h/d,       jdbc:postgresql://h:5432/d,            u,    p@:/+",
        "postgresql://u%40x:p:q@h/d,           jdbc:postgresql://h:5432/d,            u@x,  p:q"
    })
    void a_database_url_is_taken_apart(String url, String jdbc, String user, String password) {
        DatabaseChoice choice = Settings.from(Map.of("DATABASE_URL", url, "VPSCLAUDE_MASTER_KEY", KEY))
                .database();
        assertThat(choice).isEqualTo(new DatabaseChoice.External(jdbc, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://h/d",
                "postgresql://u@h/d",
                "postgresql://u:p@h",
                "postgresql://u:p@h/",
                "postgresql://u:p@/d",
                "jdbc:postgresql://h/d",
                "not an address"
            })
    void a_database_url_that_is_none_is_complained_about_without_being_repeated(String url) {
        assertThat(complaints(Map.of("DATABASE_URL", url)))
                .containsExactly("DATABASE_URL must look like postgresql://user:password@host:5432/database.");
    }

    @Test
    void a_database_of_ones_own_needs_a_master_key_of_ones_own() {
        assertThat(complaints(Map.of("DATABASE_URL", "postgresql://u:p@h/d")))
                .singleElement()
                .asString()
                .startsWith("VPSCLAUDE_MASTER_KEY must be set when DATABASE_URL is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "not base64 at all!", KEY + KEY})
    void a_master_key_that_is_none_is_complained_about_without_being_repeated(String key) {
        assertThat(complaints(Map.of("VPSCLAUDE_MASTER_KEY", key)))
                .containsExactly("VPSCLAUDE_MASTER_KEY must be 32 bytes in base64.");
    }

    @Test
    void previous_master_keys_are_read_from_a_list_or_a_file() throws IOException {
        List<Secret> both = List.of(new Secret(OLD_KEY), new Secret(OLDER_KEY));

        assertThat(Settings.from(Map.of("VPSCLAUDE_MASTER_KEY_PREVIOUS", OLD_KEY + ", " + OLDER_KEY))
                        .masterKey())
                .isEqualTo(new MasterKeyChoice(Optional.empty(), both));
        assertThat(Settings.from(Map.of(
                                "VPSCLAUDE_MASTER_KEY",
                                KEY,
                                "VPSCLAUDE_MASTER_KEY_PREVIOUS_FILE",
                                file("previous", OLD_KEY + "," + OLDER_KEY + "\n")))
                        .masterKey())
                .isEqualTo(new MasterKeyChoice(Optional.of(new Secret(KEY)), both));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", OLD_KEY + ",", OLD_KEY + ",," + OLDER_KEY, OLD_KEY + " " + OLDER_KEY})
    void a_previous_master_key_that_is_none_is_complained_about_without_being_repeated(String keys) {
        assertThat(complaints(Map.of("VPSCLAUDE_MASTER_KEY_PREVIOUS", keys)))
                .containsExactly(
                        "VPSCLAUDE_MASTER_KEY_PREVIOUS must be keys of 32 bytes in base64, separated by commas.");
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, OLD_KEY + "," + OLD_KEY, OLD_KEY + "," + KEY})
    void a_master_key_that_is_given_twice_is_complained_about(String previous) {
        assertThat(complaints(Map.of("VPSCLAUDE_MASTER_KEY", KEY, "VPSCLAUDE_MASTER_KEY_PREVIOUS", previous)))
                .containsExactly("VPSCLAUDE_MASTER_KEY and VPSCLAUDE_MASTER_KEY_PREVIOUS have the same key twice;"
                        + " give each key once.");
    }

    @Test
    void what_is_wrong_with_master_keys_is_told_with_all_the_rest() {
        assertThat(complaints(Map.of(
                        "PORT", "http",
                        "VPSCLAUDE_MASTER_KEY", "canary",
                        "VPSCLAUDE_MASTER_KEY_PREVIOUS", "canary," + OLD_KEY + "," + OLD_KEY)))
                .hasSize(4)
                .noneMatch(complaint -> complaint.contains("canary") || complaint.contains(OLD_KEY));
    }

    @Test
    void production_with_the_simulator_is_refused() {
        assertThat(complaints(Map.of("APP_ENV", "prod")))
                .containsExactly("APP_ENV is prod, but COOLIFY_API_URL is not set: only the simulator would be used.");
    }

    @Test
    void production_with_a_coolify_is_accepted() {
        Map<String, String> variables = new HashMap<>(COOLIFY);
        variables.put("APP_ENV", "prod");
        assertThat(Settings.from(variables).production()).isTrue();
    }

    @Test
    void a_secret_may_stand_in_a_file() throws IOException {
        Map<String, String> variables = new HashMap<>(COOLIFY);
        variables.remove("COOLIFY_API_TOKEN");
        variables.put("COOLIFY_API_TOKEN_FILE", file("token", "3|from a file\n"));
        variables.put("DATABASE_URL_FILE", file("url", "postgresql://u:p@h/d\n"));
        variables.put("VPSCLAUDE_MASTER_KEY_FILE", file("key", KEY + "\n"));

        Settings settings = Settings.from(variables);

        assertThat(settings.platform())
                .asInstanceOf(type(PlatformChoice.Coolify.class))
                .extracting(PlatformChoice.Coolify::token)
                .isEqualTo(new Secret("3|from a file"));
        assertThat(settings.masterKey().primary()).contains(new Secret(KEY));
        assertThat(settings.database()).isInstanceOf(DatabaseChoice.External.class);
    }

    @Test
    void a_secret_that_is_set_twice_is_complained_about() throws IOException {
        assertThat(complaints(Map.of("VPSCLAUDE_MASTER_KEY", KEY, "VPSCLAUDE_MASTER_KEY_FILE", file("key", KEY))))
                .containsExactly("VPSCLAUDE_MASTER_KEY and VPSCLAUDE_MASTER_KEY_FILE are both set; keep one of them.");
    }

    @Test
    void a_file_that_cannot_be_read_is_complained_about() {
        assertThat(complaints(Map.of("VPSCLAUDE_MASTER_KEY_FILE", "/nowhere/key")))
                .containsExactly("VPSCLAUDE_MASTER_KEY_FILE names /nowhere/key, which cannot be read.");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, -1",
        "PORT, 65536",
        "COOLIFY_SIMULATOR_PORT, x",
        "COOLIFY_SIMULATOR_SPEED, 0",
        "COOLIFY_SIMULATOR_SPEED, -5",
        "COOLIFY_SIMULATOR_SPEED, NaN",
        "COOLIFY_SIMULATOR_SPEED, Infinity"
    })
    void a_number_that_is_none_is_complained_about(String name, String value) {
        assertThat(complaints(Map.of(name, value))).singleElement().asString().startsWith(name + " must be ");
    }

    @Test
    void a_version_of_the_box_that_is_none_is_complained_about_with_all_the_rest() {
        assertThat(complaints(Map.of(
                        "PORT", "http",
                        "VPSCLAUDE_BOX_NODE", "abc; rm -rf /",
                        "VPSCLAUDE_BOX_CLAUDECODE", "2.1.330\nRUN curl example.org",
                        "VPSCLAUDE_BOX_CODE_SERVER", "4.139.1")))
                .containsExactly(
                        "PORT must be a port from 0 to 65535.",
                        "vpsclaude.box.node must be a version, such as " + Versions.PINNED.node() + ".",
                        "vpsclaude.box.claude-code must be a version, such as " + Versions.PINNED.claudeCode() + ".");
    }

    @Test
    void so_it_is_when_it_stands_in_a_property() {
        Properties properties = new Properties();
        properties.setProperty("vpsclaude.box.code-server", "latest && true");

        assertThatThrownBy(() -> Settings.from(Map.of(), properties))
                .asInstanceOf(type(InvalidSettings.class))
                .extracting(InvalidSettings::complaints)
                .isEqualTo(List.of(
                        "vpsclaude.box.code-server must be a version, such as " + Versions.PINNED.codeServer() + "."));
    }

    @Test
    void nothing_secret_is_printed() {
        Map<String, String> variables = new HashMap<>(COOLIFY);
        variables.put("DATABASE_URL", "postgresql://u:canary@h/d");
        variables.put("VPSCLAUDE_MASTER_KEY", KEY);
        variables.put("VPSCLAUDE_MASTER_KEY_PREVIOUS", OLD_KEY);
        assertThat(Settings.from(variables).toString()).doesNotContain("canary", KEY, OLD_KEY, "3|token");
        assertThat(Settings.from(variables).masterKey().toString()).doesNotContain(KEY, OLD_KEY);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static List<String> complaints(Map<String, String> variables) {
        List<String> complaints = Arrays.asList();
        try {
            Settings.from(variables);
        } catch (InvalidSettings e) {
            complaints = e.complaints();
        }
        assertThat(complaints).as("complaints").isNotEmpty();
        assertThatThrownBy(() -> Settings.from(variables)).hasMessageContaining(complaints.getFirst());
        return complaints;
    }
}
