package dev.vpsclaude.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a Dockerfile alone tells of its build: contract 4.2 to 4.4. */
class ImageBuilderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM debian",
                "# syntax=docker/dockerfile:1\nARG V=1\nFROM debian:${V}",
                "FROM a AS b\nFROM c\nCOPY --from=b /x /x",
                "FROM a\nCOPY --chown=1:1 --from=node:22 /usr /usr",
                "FROM a\nADD https://example.org/x /x",
                "FROM a\nCOPY <<EOF /x\nCOPY skills/ /y\nnonsense\nEOF\nUSER coder",
                "FROM a\nRUN <<'END'\nexit 1\nEND\nUSER coder",
                "FROM a\nRUN apt-get update && \\\n    # why\n    apt-get install x \\\n  && false-positive",
                "FROM a\nRUN exit 0\nRUN falsework",
                "from a\nrun true"
            })
    void builds(String dockerfile) {
        assertThat(ImageBuilder.troubleWith(dockerfile)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "RUN true\nFROM a",
                "FROM a\nCOPY . .",
                "FROM a\nCOPY --chown=1:1 x /x",
                "FROM a\nCOPY https://example.org/x /x",
                "FROM a\nRUN exit 2",
                "FROM a\nRUN \\\n  false",
                "FROM a\nINSTALL x",
                "FROM a\nRUN <<END\ntrue\nEND\nCOPY x /x"
            })
    void does_not_build(String dockerfile) {
        assertThat(ImageBuilder.troubleWith(dockerfile)).isPresent();
    }

    @Test
    void one_argument_holds_about_97_thousand_bytes() {
        assertThat(ImageBuilder.tooLongForOneArgument("x".repeat(97_700))).isFalse();
        assertThat(ImageBuilder.tooLongForOneArgument("x".repeat(97_800))).isTrue();
    }

    @Test
    void bytes_count_and_not_letters() {
        assertThat(ImageBuilder.tooLongForOneArgument("ä".repeat(50_000))).isTrue();
    }
}
