package dev.vpsclaude.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numbers of keys that the contract counted: 3.2 and 8.4. */
class ApplicationKeysTest {

    @Test
    void create_accepts_108_keys() {
        assertThat(ApplicationKeys.CREATE).hasSize(108);
    }

    @Test
    void a_change_accepts_97() {
        assertThat(ApplicationKeys.UPDATE)
                .hasSize(97)
                .doesNotContain("dockerfile", "tags")
                .contains("dockerfile_target_build");
    }
}
