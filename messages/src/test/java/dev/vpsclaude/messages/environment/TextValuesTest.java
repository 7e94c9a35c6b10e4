package dev.vpsclaude.messages.environment;

import static dev.vpsclaude.messages.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.TextValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextValuesTest {

    private static final String MAN = "\uD83D\uDC68";

    @TestFactory
    Stream<DynamicTest> subdomains() {
        return table(
                Subdomain::of,
                accepted("ab", "a1", "1a", "a-b", "a-b-c", "x".repeat(63), "xn-a"),
                refused(
                        "invalid_subdomain",
                        "",
                        "a",
                        "-ab",
                        "ab-",
                        "a--b",
                        "xn--a",
                        "Ab",
                        "ab.",
                        "a.b",
                        "a_b",
                        "ä-b",
                        "ab\n"),
                refused("too_long", "x".repeat(64)));
    }

    @TestFactory
    Stream<DynamicTest> names_of_environments() {
        return table(
                EnvironmentName::of,
                accepted("a", "Ada's box", "x".repeat(100), MAN.repeat(100), "日本語", "a\u00A0b", "שלום"),
                refused("required", "", " ", "\t"),
                refused("white_space_at_edge", " a", "a ", "a\n", "\u00A0", "a\u2003", "\u3000a"),
                refused("too_long", "x".repeat(101), MAN.repeat(101)),
                refused("invisible_character", "a\nb", "a\u0000b", "a\u0007b", "a\u0085b", "a\u2028b", "a\uD83Db"));
    }

    /** A name that looks like another name could be taken for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\u202A", "\u202B", "\u202C", "\u202D",
                "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u2060", "\u00AD", "\u180E", "\uFEFF", "\uDB40\uDC41"
            })
    void nothing_in_a_name_is_invisible_or_turns_the_reading_direction(String mark) {
        assertRefused(EnvironmentName::of, "a" + mark + "b", "invisible_character");
    }

    @TestFactory
    Stream<DynamicTest> names_of_variables() {
        return table(
                VariableName::of,
                accepted("A", "A1", "MY_KEY", "X".repeat(64), "ANTHROPIC_API_KEY", "PATHS", "COOLIFY"),
                refused("invalid_variable", "", "a", "1A", "_A", "A-B", "A B", "A=B", "Ä", "A\n", "X".repeat(65)),
                refused(
                        "reserved_variable",
                        "PATH",
                        "PASSWORD",
                        "HASHED_PASSWORD",
                        "LD_PRELOAD",
                        "PORT",
                        "ENTRYPOINTD"),
                refused("reserved_variable", "COOLIFY_FQDN", "VPSCLAUDE_BUNDLE", "CLAUDE_CONFIG_DIR"));
    }

    @TestFactory
    Stream<DynamicTest> paths() {
        return table(
                WorkspacePath::of,
                accepted(
                        "/workspace",
                        "/home/coder",
                        "/workspace/a",
                        "/home/coder/.config",
                        "/workspace/a.b/...",
                        "/workspace/@a+b-_"),
                accepted("/workspace/" + "x".repeat(244)),
                refused(
                        "invalid_path",
                        "",
                        "/",
                        "workspace",
                        "/etc",
                        "/workspaces",
                        "/home",
                        "/home/ada",
                        "/workspace/"),
                refused(
                        "invalid_path",
                        "/workspace/..",
                        "/workspace/../etc",
                        "/workspace/.",
                        "/workspace/./a",
                        "/workspace//a"),
                refused(
                        "invalid_path",
                        "/workspace/a b",
                        "/workspace/$a",
                        "/workspace/*",
                        "/workspace/a\n",
                        "/workspace/ä"),
                refused("invalid_path", "/workspace/" + "x".repeat(245)));
    }

    @TestFactory
    Stream<DynamicTest> hosts() {
        return table(
                HostName::of,
                accepted("example.com", "localhost", "*.example.com", "a-b.example", "x".repeat(63) + ".com"),
                refused(
                        "invalid_host",
                        "",
                        "*",
                        "*.",
                        "a.*.com",
                        "**.com",
                        "Example.com",
                        "-a.com",
                        "a-.com",
                        "a..b",
                        ".com"),
                refused(
                        "invalid_host",
                        "https://example.com",
                        "example.com:80",
                        "example.com/",
                        "a_b.com",
                        "a b",
                        "a.com\n"),
                refused("invalid_host", "x".repeat(64) + ".com", "x.".repeat(127) + "x"));
    }

    @TestFactory
    Stream<DynamicTest> rules_for_tools() {
        return table(
                ToolRule::of,
                accepted("Read", "Bash(git:*)", "mcp__db__query", "WebFetch(domain:example.com)", "X".repeat(100)),
                accepted("Bash(" + "x".repeat(200) + ")"),
                refused(
                        "invalid_tool",
                        "",
                        "1Read",
                        "Read()",
                        "Read(",
                        "Read)",
                        "Bash(a(b))",
                        "Bash(a)b",
                        " Read",
                        "Read\n"),
                refused("invalid_tool", "Bash(a\nb)", "Bash(ä)", "X".repeat(101), "Bash(" + "x".repeat(201) + ")"));
    }

    @TestFactory
    Stream<DynamicTest> ids_that_the_platform_gives() {
        return table(
                ApplicationId::of,
                accepted("x".repeat(8), "x".repeat(64), "a0b1-C2D3"),
                refused(
                        "invalid_id",
                        "",
                        "x".repeat(7),
                        "x".repeat(65),
                        "../../etc",
                        "abcdefg/",
                        "abcdefg?",
                        "abcdefgh\n"));
    }

    @TestFactory
    Stream<DynamicTest> fingerprints() {
        return table(
                Fingerprint::of,
                accepted("0af9".repeat(16)),
                refused("invalid_fingerprint", "", "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64)));
    }

    @SafeVarargs
    private static Stream<DynamicTest> table(
            Function<String, TextValue> of, Stream<Map.Entry<String, String>>... rows) {
        return Stream.of(rows).flatMap(it -> it).map(row -> row(of, row.getValue(), row.getKey()));
    }

    private static DynamicTest row(Function<String, TextValue> of, String text, String code) {
        return DynamicTest.dynamicTest("“" + text.replace("\n", "\\n") + "” " + code, () -> {
            if (code.equals("accepted")) {
                assertThat(of.apply(of.apply(text).text()).text()).isEqualTo(text);
                assertThat(of.apply(text)).hasToString(text);
            } else {
                assertRefused(of, text, code);
            }
        });
    }

    private static Stream<Map.Entry<String, String>> accepted(String... texts) {
        return refused("accepted", texts);
    }

    private static Stream<Map.Entry<String, String>> refused(String code, String... texts) {
        return Stream.of(texts).map(text -> Map.entry(code, text));
    }
}
