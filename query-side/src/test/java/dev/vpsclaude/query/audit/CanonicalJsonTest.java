package dev.vpsclaude.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8785, as far as entries need it. */
class CanonicalJsonTest {

    /** The names of section 3.2.3, which come in the order of their UTF-16 units. */
    @Test
    void names_are_sorted_by_their_utf_16_units() {
        String json = CanonicalJson.of(Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));

        assertThat(json)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The text of section 3.2.2. */
    @Test
    void only_what_must_be_is_escaped_and_in_the_shortest_way() {
        assertThat(CanonicalJson.of("\u20ac$\u000f\nA'B\"\\\\\"/\b\f\t\u001f\u007f"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\\u001f\u007f\"");
    }

    @Test
    void there_is_no_white_space_and_what_is_empty_stays() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(1, -2L, List.of()), "a", Map.of())))
                .isEqualTo("{\"a\":{},\"b\":[1,-2,[]]}");
    }

    @Test
    void what_other_readers_would_read_as_another_number_is_refused() {
        assertThat(CanonicalJson.of(9_007_199_254_740_991L)).isEqualTo("9007199254740991");
        assertThatThrownBy(() -> CanonicalJson.of(9_007_199_254_740_992L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
