package dev.vpsclaude.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.Footprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event that was ever released can be read, and is written as it was: one golden file each in
 * {@code src/test/resources/events}, named by its stored name and the revision of its shape.
 *
 * <p>For a new event add an example to {@link EventExamples}; the failing test prints the JSON that it expected, which is
 * the content of the new file. The file of a released event is never edited: a shape that cannot stay gets the next
 * revision and an upcaster, and the old file stays.
 */
class StoredEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/events");

    private final JsonMapper json = MessagesJson.stored();

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_it_was_released(String name, Object event) throws IOException {
        String written = json.writeValueAsString(event);
        assertThat(golden(name)).as("%s should hold%n%s", file(name), written).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_released_event_can_be_read(String name, Object event) throws IOException {
        assertThat(json.readValue(golden(name), StoredNames.classOf(name))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_class_of_java_is_named_where_it_is_kept(String name, Object event) throws IOException {
        assertThat(golden(name))
                .doesNotContain(
                        "dev.vpsclaude", "java.", "@class", event.getClass().getSimpleName())
                .doesNotContain(Stream.of(Footprint.class.getPermittedSubclasses())
                        .map(kind -> "\"" + kind.getSimpleName() + "\"")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_a_newer_release_added_is_tolerated(String name, Object event) throws IOException {
        String newer = golden(name).replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},");
        assertThat(json.readValue(newer, StoredNames.classOf(name))).isEqualTo(event);
    }

    @Test
    void every_event_has_an_example() {
        assertThat(EventExamples.all().stream().<Class<?>>map(Object::getClass))
                .containsExactlyElementsOf(StoredNames.all().values());
    }

    @Test
    void every_golden_file_belongs_to_an_event() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().split("\\.")[0])
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(StoredNames.all().keySet());
        }
    }

    static Stream<Arguments> events() {
        return EventExamples.all().stream().map(event -> Arguments.of(StoredNames.nameOf(event.getClass()), event));
    }

    private static String file(String name) {
        return name + ".1.json";
    }

    private static String golden(String name) throws IOException {
        Path file = GOLDEN.resolve(file(name));
        return Files.exists(file) ? Files.readString(file).strip() : "no such file";
    }
}
