package dev.vpsclaude.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of codes is the one that programs read, so it has to be whole and of nothing else. */
class ProblemCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/vpsclaude/server");

    /** {@code Problem.of(STATUS, "code"} and {@code conflict("code"}, over however many lines. */
    private static final Pattern USE =
            Pattern.compile("(?:Problem\\s*\\.of\\(\\s*([\\w.]+)\\s*,|conflict\\()\\s*\"([a-z_0-9]+)\"");

    @Test
    void every_code_that_is_used_is_listed_and_every_one_that_is_listed_is_used() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ProblemCodesTest::codes)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).containsExactlyInAnyOrderElementsOf(listed());
        }
    }

    @Test
    void each_is_used_with_the_status_that_is_listed() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(ProblemCodesTest::uses))
                    .filteredOn(use -> status(use).matches("[A-Z_]+"))
                    .isNotEmpty()
                    .allSatisfy(use -> assertThat(status(use))
                            .as(use.group(2))
                            .isEqualTo(ProblemCode.valueOf(use.group(2).toUpperCase(Locale.ROOT))
                                    .status()
                                    .name()));
        }
    }

    @Test
    void the_reference_lists_each_with_its_status_and_its_meaning() {
        var rows = Http.send(
                        Http.request(URI.create(RunningPlatform.shared().address() + "/api-reference/openapi.json")))
                .expect(200)
                .json()
                .path("x-problem-codes");
        assertThat(rows.valueStream().map(row -> row.path("code").asString()))
                .containsExactlyInAnyOrderElementsOf(listed());
        assertThat(rows.valueStream()).allSatisfy(row -> {
            assertThat(row.path("status").asInt()).isBetween(400, 599);
            assertThat(row.path("meaning").asString()).endsWith(".");
        });
    }

    private static Set<String> listed() {
        return Stream.of(ProblemCode.values()).map(ProblemCode::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A conflict says so in its name. */
    private static String status(MatchResult use) {
        return use.group(1) == null ? "CONFLICT" : use.group(1);
    }

    private static Stream<String> codes(Path file) {
        return uses(file).map(use -> use.group(2));
    }

    private static Stream<MatchResult> uses(Path file) {
        try {
            return USE.matcher(Files.readString(file)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
