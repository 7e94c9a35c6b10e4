package dev.vpsclaude.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list of all messages, {@code docs/messages.md}, is made from their sources. After a change of a message it is
 * written anew by {@code ./mvnw test -pl messages -Dtest=MessageCatalogueTest -Ddocs.write=true}.
 */
class MessageCatalogueTest {

    private static final Path CATALOGUE = Path.of("../docs/messages.md");
    private static final Path SOURCES = Path.of("src/main/java/dev/vpsclaude/messages");
    private static final Pattern MESSAGE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record (\\w+)\\s*\\(([^{]*)\\)\\s*(?:implements|\\{)", Pattern.DOTALL);

    private record Page(String title, String source) {}

    private static final List<Page> PAGES = List.of(
            new Page("Commands of an environment", "environment/EnvironmentCommand.java"),
            new Page("Events of an environment", "environment/EnvironmentEvent.java"),
            new Page("Questions about environments", "environment/EnvironmentQuery.java"),
            new Page("Questions about environments, whosever they are", "environment/StandingQuery.java"),
            new Page("Questions about what is shown", "environment/RowsQuery.java"),
            new Page("Commands of a skill", "skill/SkillCommand.java"),
            new Page("Events of a skill", "skill/SkillEvent.java"),
            new Page("Questions about skills", "skill/SkillQuery.java"),
            new Page("Commands of an MCP server", "mcp/McpServerCommand.java"),
            new Page("Events of an MCP server", "mcp/McpServerEvent.java"),
            new Page("Questions about MCP servers", "mcp/McpServerQuery.java"),
            new Page("Commands about an account", "account/AccountCommand.java"),
            new Page("Events of an account", "account/AccountEvent.java"),
            new Page("Questions about accounts", "account/AccountQuery.java"),
            new Page("Commands to the platform", "platform/PlatformCommand.java"),
            new Page("What is observed", "platform/PlatformObservation.java"),
            new Page("Questions about the platform", "platform/PlatformQuery.java"),
            new Page("Refusals", "Refusal.java"));

    @Test
    void the_committed_catalogue_is_that_of_the_sources() throws IOException {
        String catalogue = catalogue();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(CATALOGUE, catalogue);
        }
        assertThat(Files.readString(CATALOGUE))
                .as(
                        "docs/messages.md is out of date; see the docstring of %s",
                        getClass().getSimpleName())
                .isEqualTo(catalogue);
    }

    @Test
    void every_page_has_its_messages() throws IOException {
        for (Page page : PAGES) {
            long records = Pattern.compile("\\brecord \\w+\\s*\\(")
                    .matcher(source(page))
                    .results()
                    .count();
            assertThat(MESSAGE.matcher(source(page)).results()).as(page.title()).hasSize((int) records);
        }
    }

    private static String catalogue() throws IOException {
        StringBuilder text =
                new StringBuilder("# Messages\n\nMade from the sources of the module `messages`; do not edit.\n");
        for (Page page : PAGES) {
            text.append("\n## ").append(page.title()).append("\n\n| Message | Says | Carries |\n| --- | --- | --- |\n");
            text.append(MESSAGE.matcher(source(page))
                    .results()
                    .map(MessageCatalogueTest::row)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String row(MatchResult message) {
        return "| `%s` | %s | %s |%n".formatted(message.group(2), sentence(message.group(1)), fields(message.group(3)));
    }

    /** A docstring on one line, without the explanations of single fields. */
    private static String sentence(String doc) {
        return doc.replaceAll("(?s)@param.*", "")
                .replaceAll("\\{@(?:link|code) ([^}]*)}", "`$1`")
                .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .strip()
                .replace("|", "\\|");
    }

    private static String fields(String components) {
        String flat = components.replaceAll("\\s+", " ").strip();
        return flat.isEmpty() ? "" : "`" + flat.replace("|", "\\|") + "`";
    }

    private static String source(Page page) throws IOException {
        return Files.readString(SOURCES.resolve(page.source()), UTF_8);
    }
}
