package dev.vpsclaude.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vpsclaude.messages.account.AccountEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.mcp.McpServerEvent;
import dev.vpsclaude.messages.skill.SkillEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredNamesTest {

    /** Two events under one name would make the table smaller than the family of events. */
    @Test
    void every_event_has_a_name_of_its_own_and_nothing_else_has_one() {
        assertThat(StoredNames.all().values()).containsExactlyInAnyOrderElementsOf(events().toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_name_leads_back_to_its_event(Class<?> event) {
        assertThat(StoredNames.classOf(StoredNames.nameOf(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_name_is_words_and_hyphens(Class<?> event) {
        assertThat(StoredNames.nameOf(event)).matches("[a-z]+(-[a-z]+)+");
    }

    @Test
    void what_is_no_event_has_no_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredNames.nameOf(String.class))
                .withMessage("java.lang.String has no stored name");
    }

    @Test
    void a_name_that_was_never_released_is_no_event() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredNames.classOf("environment-exploded"))
                .withMessage("No event is stored as environment-exploded");
    }

    static Stream<Class<?>> events() {
        return Stream.of(EnvironmentEvent.class, SkillEvent.class, McpServerEvent.class, AccountEvent.class)
                .flatMap(StoredNamesTest::leaves)
                .distinct();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredNamesTest::leaves)
                : Stream.of(type);
    }
}
