package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ToolRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;

/** What is refused proves nothing about the generator: hostile texts have to come through. */
class HostileBoxesTest {

    private static final int MANY = 2_000;

    @Example
    void hostile_texts_are_accepted_and_reach_the_generator() {
        List<HostileBox> boxes = HostileBoxes.any().sampleStream().limit(MANY).toList();

        assertThat(contents(boxes))
                .contains(
                        "\nFROM evil AS node\n",
                        "\rRUN id\r",
                        "\r\nHEALTHCHECK",
                        "<<EOF",
                        "# escape=`",
                        "\u202E",
                        "\u2028");
        assertThat(rules(boxes)).contains("`id`", "${IFS}", "{{start-script}}", "ONBUILD RUN id", "'; id; '");
        assertThat(descriptions(boxes)).contains("FROM scratch", "$(id)", "{{folders}}", "--mount=type=bind", "\\");
        assertThat(servers(boxes)).contains("FROM scratch", "{{start-script}}", "--from=node", "@run/healthcheck");
        assertThat(variables(boxes)).contains("FROM", "RUN", "HEALTHCHECK");
        assertThat(boxes.stream().map(HostileBox::versions).distinct().count()).isGreaterThan(MANY / 20);
    }

    private static String contents(List<HostileBox> boxes) {
        return joined(boxes.stream()
                .flatMap(box -> box.contents().skills().stream())
                .map(skill -> skill.content().text()));
    }

    private static String descriptions(List<HostileBox> boxes) {
        return joined(boxes.stream()
                .flatMap(box -> box.contents().skills().stream())
                .map(skill -> skill.description().text()));
    }

    private static String rules(List<HostileBox> boxes) {
        return joined(boxes.stream()
                .flatMap(box -> box.contents().spec().permissions().allowedTools().stream())
                .map(ToolRule::text));
    }

    private static List<String> variables(List<HostileBox> boxes) {
        return boxes.stream().flatMap(box -> box.variables().keySet().stream()).toList();
    }

    private static String servers(List<HostileBox> boxes) {
        return joined(boxes.stream()
                .flatMap(box -> box.contents().mcpServers().stream())
                .map(Object::toString));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining("|"));
    }
}
