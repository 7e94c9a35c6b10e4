package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever somebody specifies, the Dockerfile's instructions are those that are meant. They stay so when the platform
 * rewrites its lines, even with the variables as build arguments, which we switch off.
 */
class HostileSpecsTest {

    private static final List<String> MEANT = Instructions.of(Golden.source("Dockerfile.golden"));
    private static final int FOR_THE_PARSER = 200;

    @Provide
    Arbitrary<HostileBox> boxes() {
        return HostileBoxes.any();
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void no_spec_changes_an_instruction(@ForAll("boxes") HostileBox box) {
        Dockerfile dockerfile = box.dockerfile();
        assertSameButVersions(Instructions.of(dockerfile.text()));
        assertThat(dockerfile.bytes()).isLessThan(Limit.DOCKERFILE_BYTES.max());
        assertThat(CoolifyRewriting.findsHealthCheck(dockerfile.text())).isFalse();
        assertThat(Instructions.keywords(CoolifyRewriting.withArguments(dockerfile.text(), box.variables())))
                .isEqualTo(withArguments(box.variables()));
        assertThat(Instructions.keywords(CoolifyRewriting.withSecrets(dockerfile.text(), box.variables())))
                .isEqualTo(Stream.concat(Stream.of("#"), keywords(MEANT)).toList());
    }

    @Example
    void a_parser_that_is_not_ours_sees_the_same_instructions() {
        List<String> texts = new ArrayList<>();
        boxes().sampleStream().limit(FOR_THE_PARSER).forEach(box -> addAllForms(box, texts));

        assertThat(DockerfileAst.instructions(texts))
                .isEqualTo(texts.stream().map(HostileSpecsTest::instructions).toList());
    }

    private static void addAllForms(HostileBox box, List<String> texts) {
        String text = box.dockerfile().text();
        texts.add(text);
        texts.add(CoolifyRewriting.withArguments(text, box.variables()));
        texts.add(CoolifyRewriting.withSecrets(text, box.variables()));
    }

    private static List<String> instructions(String text) {
        return Instructions.of(text).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Where versions and packages stand, others may stand, and more or fewer of them; nothing else differs. */
    private static void assertSameButVersions(List<String> lines) {
        assertThat(keywords(lines)).containsExactlyElementsOf(keywords(MEANT).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (holdsVersion(MEANT.get(i))) {
                assertThat(shape(lines.get(i))).isEqualTo(shape(MEANT.get(i)));
            } else {
                assertThat(lines.get(i)).isEqualTo(MEANT.get(i));
            }
        }
    }

    private static boolean holdsVersion(String line) {
        Versions pinned = Versions.PINNED;
        return Stream.of(pinned.codeServer(), pinned.node(), pinned.claudeCode(), pinned.dbhub())
                .anyMatch(line::contains);
    }

    /** Words of letters that mean nothing to a shell, in any number, are one word. */
    private static String shape(String line) {
        return line.replaceAll("(?<= )[A-Za-z0-9@_][A-Za-z0-9@._+/:-]*( [A-Za-z0-9@_][A-Za-z0-9@._+/:-]*)*", "words");
    }

    private static Stream<String> keywords(List<String> lines) {
        return lines.stream().map(Instructions::keyword);
    }

    private static List<String> withArguments(Map<String, String> variables) {
        List<String> arguments = Collections.nCopies(variables.size(), "ARG");
        return keywords(MEANT)
                .flatMap(it -> Stream.concat(Stream.of(it), it.equals("FROM") ? arguments.stream() : Stream.of()))
                .toList();
    }
}
