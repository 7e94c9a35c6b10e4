package dev.vpsclaude.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskedTest {

    private static final String ID = "sec_01h45ytscbebyvny4gc8cr8ma2";

    @Test
    void a_reference_to_a_sealed_value_is_a_mark_wherever_it_is() {
        Map<String, Object> reference = Map.of("id", ID, "version", 1);
        assertThat(Masked.of(Map.of("a", reference, "b", List.of(Map.of("c", reference)), "d", ID)))
                .isEqualTo(Map.of(
                        "a", "(sealed, …cr8ma2)",
                        "b", List.of(Map.of("c", "(sealed, …cr8ma2)")),
                        "d", "(sealed, …cr8ma2)"));
    }

    @Test
    void whatever_else_there_is_stays() {
        Map<String, Object> json = Map.of("id", "env_1", "version", 1, "list", List.of(true, "second"));
        assertThat(Masked.of(json)).isEqualTo(json);
    }
}
