package dev.vpsclaude.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AuditExportTest {

    private static final String EXPORT = "/api/v1/admin/audit/export";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Person administrator = Person.administrator(platform);
    private final Person ada = Person.signUp(platform);

    /** With nothing but SHA-256: each hash is that of the one before and of the entry as it stands in the line. */
    @Test
    void json_lines_can_be_verified_by_anybody() throws Exception {
        entered();

        Answer file = administrator.get(EXPORT + "?format=jsonl").expect(200);

        assertThat(file.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"audit.jsonl\"");
        String before = "0".repeat(64);
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSizeGreaterThan(2);
        for (String line : lines) {
            String entry = line.substring(line.indexOf("\"entry\":") + 8, line.length() - 1);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            before = HexFormat.of().formatHex(digest.digest(entry.getBytes(UTF_8)));
            assertThat(line).startsWith("{\"hash\":\"" + before + "\"");
        }
    }

    @Test
    void csv_has_a_line_of_names_and_the_entries_that_were_asked_for_oldest_first() {
        OwnedEnvironment environment = entered();

        Answer file = administrator.get(EXPORT + "?target=" + environment.id()).expect(200);

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("seq,at,actor,via,address,reason,action,target,owner,outcome,");
        assertThat(file.body()
                        .lines()
                        .filter(line -> line.contains(environment.id()))
                        .toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).contains("environment-created"))
                .satisfies(lines -> assertThat(lines.get(1)).contains("environment-renamed"));
    }

    @Test
    void owners_export_their_own_as_it_is_listed() {
        OwnedEnvironment environment = entered();
        OwnedEnvironment foreign = Person.signUp(platform).create();
        Audit.ofAll(administrator).entry("?target=" + foreign.id(), "environment-created");

        Answer file = ada.get("/api/v1/audit/export?format=jsonl&owner="
                        + foreign.owner().id())
                .expect(200);

        assertThat(file.body())
                .contains(environment.id())
                .doesNotContain(foreign.id(), foreign.owner().id());
        List<String> listed = new ArrayList<>(Audit.of(ada).entries("?limit=100").stream()
                .map(JsonNode::toString)
                .toList());
        Collections.reverse(listed);
        assertThat(file.body().lines().toList()).isEqualTo(listed);
    }

    @Test
    void an_export_is_an_entry_itself() {
        administrator.get(EXPORT).expect(200);

        assertThat(Audit.ofAll(administrator).actions("?actor=" + administrator.id()))
                .contains("GET /api/v1/admin/audit/export");
    }

    @Test
    void another_format_is_refused() {
        assertThat(administrator
                        .get(EXPORT + "?format=xml")
                        .expectProblem(422, "validation_failed")
                        .complaints())
                .containsExactly("format: unknown_value");
    }

    /** What a spreadsheet would carry out is a text to it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a,b|\"a,b\"",
                "=a,\"b\"|\"'=a,\"\"b\"\"\""
            })
    void no_cell_is_a_formula(String text, String cell) {
        assertThat(AuditFormat.cell(text)).isEqualTo(cell);
    }

    private OwnedEnvironment entered() {
        OwnedEnvironment environment = ada.create();
        ada.patch(environment.path(), "{\"name\":\"Another\"}").expect(200);
        Audit.of(ada).entry("?target=" + environment.id(), "environment-renamed");
        return environment;
    }
}
