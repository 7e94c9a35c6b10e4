package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The released Dockerfile, read by a parser that is not ours. */
class DockerfileAstTest {

    private static final String GOLDEN = Golden.source("Dockerfile.golden");

    @Test
    void each_line_of_the_released_dockerfile_is_one_instruction() {
        assertThat(DockerfileAst.instructions(List.of(GOLDEN)))
                .containsExactly(GOLDEN.lines().toList());
    }

    /** So that the parser is known to notice what it is there for. */
    @Test
    void it_sees_what_a_line_that_is_slipped_in_would_do() {
        assertThat(DockerfileAst.instructions(List.of(
                        "FROM a\rRUN id\n",
                        "FROM a\nRUN cat <<E\nFROM b\nE\n",
                        "FROM a\nRUN b \\\n  c\nhealthcheck NONE\n")))
                .containsExactly(
                        List.of("FROM a", "RUN id"),
                        List.of("FROM a", "RUN cat <<E\nFROM b\nE"),
                        List.of("FROM a", "RUN b \\\n  c", "healthcheck NONE"));
    }
}
