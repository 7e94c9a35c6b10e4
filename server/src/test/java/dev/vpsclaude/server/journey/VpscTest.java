package dev.vpsclaude.server.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.Program;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import dev.vpsclaude.server.testing.WebUi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line, run as a program as people run it. */
class VpscTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CLIENT = WebUi.folder().resolveSibling("cli").resolve("vpsc");

    /** What a run of it came to. */
    private record Ran(int exitCode, String out, String said) {
        Ran expect(int expected) {
            assertThat(exitCode).as("%s%n%s", said, out).isEqualTo(expected);
            return this;
        }

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person person = Person.signUp(platform);
    private final Program program = Program.of(person, "read", "write", "deploy");
    private final Path folder = TemporaryFolder.create();

    @AfterEach
    void forget() {
        TemporaryFolder.delete(folder);
    }

    @Test
    void its_own_tests_pass() throws Exception {
        Ran ran = run(List.of("node", "--test"), "");
        assertThat(ran.exitCode()).as(ran.out() + ran.said()).isZero();
    }

    @Test
    void an_environment_lives_from_its_creation_to_its_end() throws Exception {
        String url = platform.address().toString();
        Ran login = run(List.of("node", "bin/vpsc.mjs", "login", url), program.token() + "\n")
                .expect(0);
        assertThat(login.out()).contains("Logged in as " + person.username());

        String subdomain = person.username() + "-cli";
        Ran created = vpsc("create", "From the command line", "--subdomain", subdomain, "--json")
                .expect(0);
        assertThat(created.json().path("password").asString()).isNotEmpty();
        assertThat(vpsc("list").expect(0).out()).contains("From the command line", subdomain, "pending");

        Ran deployed = vpsc("deploy", subdomain, "--watch").expect(0);
        assertThat(deployed.out()).contains("succeeded");
        assertThat(deployed.said().lines().count())
                .as("steps of:%n%s", deployed.said())
                .isGreaterThan(2);
        assertThat(vpsc("show", subdomain, "--json")
                        .expect(0)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("running");
        assertThat(vpsc("logs", "From the command line").expect(0).out()).isNotBlank();

        assertThat(vpsc("start", subdomain).expect(1).said()).contains("Only a stopped environment can be started.");
        vpsc("stop", subdomain, "--watch").expect(0);
        vpsc("start", subdomain, "--watch").expect(0);
        vpsc("delete", subdomain, "--watch").expect(0);
        assertThat(vpsc("show", subdomain).expect(4).said()).contains("There is no environment called " + subdomain);
    }

    @Test
    void what_is_wrong_with_a_spec_is_told_field_by_field() throws Exception {
        String spec = folder.resolve("spec.json").toString();
        Files.writeString(Path.of(spec), "{\"skillIds\": [\"skl_01h45ytscbebyvny4gc8cr8ma2\"]}");

        Ran refused = vpsc("create", "Wrong", "--spec", spec).expect(1);

        assertThat(refused.said()).contains("spec.skillIds[0]");
        assertThat(vpsc("deploy", "Wrong", "--watch").expect(4).said())
                .contains("There is no environment called Wrong");
    }

    @Test
    void a_skill_is_pushed_with_its_files_and_pushed_again_as_another_version() throws Exception {
        Path skill = folder.resolve("review");
        Files.createDirectories(skill.resolve("scripts"));
        Files.writeString(skill.resolve("SKILL.md"), "---\nname: review\ndescription: Reviews\n---\nFirst");
        Files.writeString(skill.resolve("scripts/check.sh"), "#!/bin/sh\n");
        vpsc("skills", "push", skill.toString()).expect(0);

        Files.writeString(
                skill.resolve("SKILL.md"), "---\nname: review\ndescription: Reviews\nlicense: MIT\n---\nSecond");
        Ran again = vpsc("skills", "push", skill.toString(), "--json").expect(0);

        assertThat(again.said()).contains("Without meaning here: license.");
        JsonNode listed = vpsc("skills", "list", "--json").expect(0).json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("number").asInt()).isEqualTo(2);
        JsonNode shown = person.get("/api/v1/skills/" + again.json().path("id").asString())
                .json();
        assertThat(shown.path("content").asString()).isEqualTo("Second");
        assertThat(shown.path("files").get(0).path("path").asString()).isEqualTo("scripts/check.sh");
    }

    @Test
    void what_happens_is_watched_until_the_token_is_revoked() throws Exception {
        Process watching = start(List.of("node", "bin/vpsc.mjs", "watch", "--json", "--after", "0"));
        String id = person.create().id();
        try (var lines = watching.inputReader(UTF_8)) {
            assertThat(lines.readLine()).contains("\"event\":\"environment\"", id);
            person.delete("/api/v1/tokens/" + program.id()).expect(204);
            await("it ends at the next sign of life")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !watching.isAlive());
        }
        assertThat(watching.exitValue()).isEqualTo(3);
        assertThat(new String(watching.getErrorStream().readAllBytes(), UTF_8))
                .contains("The token is unknown, has expired or was revoked.");
    }

    @Test
    void a_token_that_may_only_read_is_refused_with_what_it_lacks() throws Exception {
        Program reader = Program.of(person, "read");
        person.create();
        Process process =
                start(List.of("node", "bin/vpsc.mjs", "deploy", "Box of " + person.username()), reader.token());
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .contains("The token lacks the scope deploy.");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    private Ran vpsc(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "bin/vpsc.mjs"));
        command.addAll(List.of(words));
        return run(command, "");
    }

    private Ran run(List<String> command, String typed) throws Exception {
        Process process = start(command);
        try (var input = process.outputWriter(UTF_8)) {
            input.write(typed);
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
        Ran ran = new Ran(process.waitFor(), out, said);
        assertThat(ran.out() + ran.said()).doesNotContain(program.token());
        return ran;
    }

    private Process start(List<String> command) throws IOException {
        return start(command, program.token());
    }

    private Process start(List<String> command, String token) throws IOException {
        ProcessBuilder node = new ProcessBuilder(command).directory(CLIENT.toFile());
        node.environment().put("XDG_CONFIG_HOME", folder.toString());
        if (!command.contains("login")) {
            node.environment().put("VPSC_URL", platform.address().toString());
            node.environment().put("VPSC_TOKEN", token);
        }
        return node.start();
    }
}
