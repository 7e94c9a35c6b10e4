package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {

    @Test
    void each_line_is_an_instruction() {
        assertThat(Instructions.of("# x\nFROM a AS b\nRUN c | d > e\n"))
                .containsExactly("# x", "FROM a AS b", "RUN c | d > e");
        assertThat(Instructions.keywords("# x\nFROM a\nRUN b\n")).containsExactly("#", "FROM", "RUN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a",
                "FROM a\n\n",
                "FROM a\r\n",
                "FROM a\rRUN b\n",
                "FROM a\u0085RUN b\n",
                "FROM a\u2028RUN b\n",
                "RUN a \\\n b\n",
                "RUN a `\n",
                "RUN a <<E\nE\n",
                "RUN \u202Ea\n",
                " RUN a\n",
                "run a\n",
                "a\n"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Instructions.of(text));
    }
}
