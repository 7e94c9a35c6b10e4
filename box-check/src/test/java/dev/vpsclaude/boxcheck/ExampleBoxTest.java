package dev.vpsclaude.boxcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleBoxTest {

    private static final ExampleBox BOX =
            ExampleBox.of(List.of(), List.of(Examples.SKILL), List.of(Examples.database(), Examples.program()));

    @Test
    void the_scripts_are_found_in_the_dockerfile() {
        BoxScripts scripts = BoxScripts.of(BOX.dockerfile());
        assertThat(scripts.start()).startsWith("#!/bin/sh\n");
        assertThat(scripts.configure()).contains("import ");
    }

    @Test
    void its_dockerfile_has_the_programs_of_its_servers() {
        assertThat(BOX.dockerfile().text()).contains("@bytebase/dbhub@", Examples.PACKAGE + "@");
    }

    @Test
    void its_database_has_a_secret() {
        assertThat(BOX.secrets()).hasSize(1);
    }

    @Test
    void settings_are_told_apart() {
        assertThat(BOX.isSettings("{}")).isFalse();
    }
}
