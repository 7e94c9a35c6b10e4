package dev.vpsclaude.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void rows_stand_in_the_order_of_their_numbers_with_their_variants_beside_them() {
        assertThat(Stream.of("N1-MINUTES", "F10", "N1", "F1R", "F2", "H6", "F1").sorted(Figures.IN_ORDER))
                .containsExactly("F1", "F1R", "F2", "F10", "H6", "N1", "N1-MINUTES");
    }
}
