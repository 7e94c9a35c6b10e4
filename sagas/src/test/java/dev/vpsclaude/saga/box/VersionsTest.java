package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void another_version_makes_another_dockerfile() {
        Versions other = new Versions(Versions.PINNED.codeServer(), Versions.PINNED.node(), "2.1.331");

        assertThat(Dockerfile.generate(other).text()).contains("2.1.331");
        assertThat(Dockerfile.generate(other).fingerprint())
                .isNotEqualTo(Dockerfile.generate(Versions.PINNED).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.1 && curl", "2.1\nRUN x", "-rc", "a/b"})
    void what_is_no_version_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Versions(Versions.PINNED.codeServer(), Versions.PINNED.node(), text))
                .withMessageContaining("vpsclaude.box.claude-code");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(Versions.complaints("", "24-slim", "a b"))
                .containsExactly(
                        "vpsclaude.box.code-server must be a version, such as " + Versions.PINNED.codeServer() + ".",
                        "vpsclaude.box.claude-code must be a version, such as " + Versions.PINNED.claudeCode() + ".");
    }
}
