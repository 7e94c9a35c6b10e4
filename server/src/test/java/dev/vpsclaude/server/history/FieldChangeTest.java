package dev.vpsclaude.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    @Test
    void fields_are_named_by_their_path_and_lists_are_compared_as_a_whole() {
        assertThat(FieldChange.between(
                        Map.of("box", Map.of("name", "a", "drift", List.of(1)), "is", "Running"),
                        Map.of("box", Map.of("name", "b", "drift", List.of(1, 2)), "is", "Running")))
                .containsExactlyInAnyOrder(
                        new FieldChange("box.name", "a", "b"), new FieldChange("box.drift", List.of(1), List.of(1, 2)));
    }

    @Test
    void what_comes_and_goes_has_nothing_on_the_other_side() {
        assertThat(FieldChange.between(Map.of("gone", 1), Map.of("come", Map.of("a", 2))))
                .containsExactly(new FieldChange("gone", 1, null), new FieldChange("come", null, Map.of("a", 2)));
    }

    @Test
    void equal_states_differ_in_nothing() {
        assertThat(FieldChange.between(Map.of("a", Map.of("b", 1)), Map.of("a", Map.of("b", 1))))
                .isEmpty();
    }
}
