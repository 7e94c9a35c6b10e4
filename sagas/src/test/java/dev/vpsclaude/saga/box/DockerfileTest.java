package dev.vpsclaude.saga.box;

import static dev.vpsclaude.saga.box.BoxExamples.SERVERS;
import static dev.vpsclaude.saga.box.BoxExamples.equippedWith;
import static dev.vpsclaude.saga.box.BoxExamples.server;
import static dev.vpsclaude.saga.box.BoxExamples.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The Dockerfile is compared with {@code Dockerfile.golden}. When it is meant to differ, replace that file by
 * {@code target/Dockerfile}, which the failing test writes, and read the difference before committing it: every box that
 * is deployed from then on is built from the new text.
 */
class DockerfileTest {

    private static final String FILES = "@modelcontextprotocol/server-filesystem";
    private static final Program MEMORY = new Program(McpPackage.of("@modelcontextprotocol/server-memory"), List.of());
    private static final Pattern SCRIPT =
            Pattern.compile("echo ([A-Za-z0-9+/=]+) \\| base64 -d > \\S+/(vpsclaude-start|configure\\.mjs)");

    private final String text = generated().text();

    @Test
    void it_is_the_one_that_was_released() {
        Golden.assertSame("Dockerfile", text);
    }

    @Test
    void it_is_generated_equal_every_time() {
        Dockerfile again = generated();
        assertThat(again.text()).isEqualTo(text);
        assertThat(again.fingerprint()).isEqualTo(generated().fingerprint());
    }

    @Test
    void another_text_has_another_fingerprint() {
        assertThat(new Dockerfile(text + "\n").fingerprint())
                .isNotEqualTo(generated().fingerprint());
    }

    @Test
    void a_program_is_installed_once_in_the_version_that_is_pinned() {
        McpServerVersion memory = version(server("memory", MEMORY));
        McpServerVersion again = version(server("again", MEMORY));
        McpServerVersion files = version(server("files", new Program(McpPackage.of(FILES), List.of())));
        assertThat(Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, equippedWith(memory, files, again))
                        .text())
                .isEqualTo(text.replace(
                        "@bytebase/dbhub@1.4.0 ",
                        "@bytebase/dbhub@1.4.0 " + FILES + "@2026.8.31 " + MEMORY.name() + "@2026.8.31 "));
    }

    @Test
    void what_the_operator_does_not_allow_is_not_installed() {
        McpServerVersion stranger = version(server("x", new Program(McpPackage.of("stranger"), List.of())));
        assertThat(Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, equippedWith(stranger))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void no_skill_no_database_and_no_server_elsewhere_changes_it() {
        McpServerVersion[] others = SERVERS.stream()
                .filter(it -> !(it.spec().connection() instanceof Program))
                .toArray(McpServerVersion[]::new);
        assertThat(others).hasSize(3);
        assertThat(Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, equippedWith(others))
                        .text())
                .isEqualTo(text);
    }

    private static Dockerfile generated() {
        return Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, Equipment.NONE);
    }

    @Test
    void the_platform_takes_one_of_its_size() {
        assertThat(generated().bytes()).isEqualTo(text.getBytes(UTF_8).length).isLessThan(Limit.DOCKERFILE_BYTES.max());
    }

    @Test
    void its_size_is_counted_in_bytes() {
        assertThat(new Dockerfile("é").bytes()).isEqualTo(2);
    }

    @Test
    void its_lines_begin_with_the_instructions_that_are_meant_and_no_other() {
        assertThat(text.lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly(
                        "FROM",
                        "FROM",
                        "USER",
                        "COPY",
                        "COPY",
                        "RUN",
                        "RUN",
                        "RUN",
                        "RUN",
                        "RUN",
                        "RUN",
                        "RUN",
                        "ENV",
                        "USER",
                        "WORKDIR",
                        "EXPOSE",
                        "ENTRYPOINT",
                        "CMD");
    }

    @Test
    void nothing_is_copied_from_a_build_context_that_is_not_there() {
        List<String> copies = text.lines()
                .filter(line -> line.matches("(?i)\\s*(COPY|ADD)\\b.*"))
                .toList();
        assertThat(copies).isNotEmpty().allMatch(line -> line.startsWith("COPY --from=node "));
    }

    @Test
    void every_gap_of_the_template_is_filled() {
        assertThat(text).doesNotContain("{{", "}}");
    }

    @Test
    void its_scripts_survive_as_they_are() {
        assertThat(SCRIPT.matcher(text)
                        .results()
                        .map(script -> new String(Base64.getDecoder().decode(script.group(1)), UTF_8)))
                .containsExactly(Golden.source("configure.mjs"), Golden.source("start.sh"));
    }

    @Test
    void every_volume_and_the_managed_settings_have_their_folder() {
        assertThat(text)
                .contains("RUN mkdir -p " + String.join(" ", Volumes.mountPaths())
                        + " /etc/claude-code && chown -R 1000:1000");
    }

    @Test
    void the_box_listens_where_requests_are_routed_to() {
        assertThat(text).contains("EXPOSE " + BoxVariables.PORT, "0.0.0.0:" + BoxVariables.PORT);
    }
}
