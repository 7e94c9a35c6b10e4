package dev.vpsclaude.boxcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleBoxTest {

    private static final List<ToolRule> READ = List.of(ToolRule.of("Read"));

    @Test
    void the_scripts_are_found_in_the_dockerfile() {
        BoxScripts scripts = BoxScripts.of(Dockerfile.generate(Versions.PINNED));
        assertThat(scripts.start()).startsWith("#!/bin/sh\n");
        assertThat(scripts.configure()).contains("import ");
    }

    @Test
    void a_box_with_the_skill_is_another_one() {
        assertThat(ExampleBox.variables(READ, true, Map.of())).containsOnlyKeys("PORT", "VPSCLAUDE_BUNDLE");
        assertThat(ExampleBox.variables(READ, true, Map.of()))
                .isNotEqualTo(ExampleBox.variables(READ, false, Map.of()));
    }

    @Test
    void settings_are_told_apart() {
        assertThat(ExampleBox.isSettings(READ, "{}")).isFalse();
    }
}
