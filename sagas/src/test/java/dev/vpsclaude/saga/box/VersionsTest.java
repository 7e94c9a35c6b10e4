package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vpsclaude.messages.environment.Equipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void another_version_makes_another_dockerfile() {
        Versions other = new Versions(Versions.PINNED.codeServer(), Versions.PINNED.node(), "2.1.331", "1.4.0");

        assertThat(Dockerfile.generate(other, AllowedPackages.PINNED, Equipment.NONE)
                        .text())
                .contains("2.1.331", "1.4.0");
        assertThat(Dockerfile.generate(other, AllowedPackages.PINNED, Equipment.NONE)
                        .fingerprint())
                .isNotEqualTo(Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, Equipment.NONE)
                        .fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.1 && curl", "2.1\nRUN x", "-rc", "a/b"})
    void what_is_no_version_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Versions(Versions.PINNED.codeServer(), Versions.PINNED.node(), text, "1.4.0"))
                .withMessageContaining("vpsclaude.box.claude-code");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(Versions.complaints("", "24-slim", "a b", "1.4.0"))
                .containsExactly(
                        "vpsclaude.box.code-server must be a version, such as " + Versions.PINNED.codeServer() + ".",
                        "vpsclaude.box.claude-code must be a version, such as " + Versions.PINNED.claudeCode() + ".");
    }
}
