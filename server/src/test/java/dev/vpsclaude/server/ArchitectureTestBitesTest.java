package dev.vpsclaude.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below the package {@code offending}, every rule is broken by somebody. */
class ArchitectureTestBitesTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offending");
    private static final Map<String, ArchRule> RULES = new ArchitectureRules("offending").all();

    /** These modules have no offender of their own: they are held by the same rule as the others. */
    private static final Set<String> HELD_BY_THE_SAME_RULE = Set.of(
            "the star: json", "the star: postgres", "the star: simulator", "the star: connection", "the star: server");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the star: messages  | MessageThatKnowsQueries
        the star: command   | ThatKnowsQueriesDecider
        the star: saga      | NosySaga
        the star: query     | ProjectionThatCalls
        the star: coolify   | PublicStep
        messages are records, enums and sealed interfaces                    | MessageThatIsAClass
        decider, state and evolution know only the JDK and messages          | ThatKnowsQueriesDecider
        decider, state and evolution call no clock, no chance and make no id | HastyDecider
        the fields of sagas are memory                                       | NosySaga.rows
        controllers do not see JDBC                                          | CuriousController
        projections reach no HTTP client                                     | ProjectionThatCalls
        nothing of the adapter is public but its configuration               | PublicStep
        a test of a connection has no driver                                 | CarelessCheck
        sockets are opened in one place                                      | CarelessCheck
        every package is null-marked                                         | CuriousController
        packages have no cycles                                              | Cycle
        """)
    void bites(String rule, String offender) {
        ArchRule bitten = RULES.get(rule);
        assertThat(bitten).as(rule).isNotNull();
        assertThatThrownBy(() -> bitten.check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offender);
    }

    @Test
    void every_rule_was_tried() throws Exception {
        CsvSource table = getClass()
                .getDeclaredMethod("bites", String.class, String.class)
                .getAnnotation(CsvSource.class);
        Set<String> tried = new TreeSet<>(HELD_BY_THE_SAME_RULE);
        table.textBlock()
                .lines()
                .forEach(line -> tried.add(line.substring(0, line.indexOf('|')).strip()));
        assertThat(tried).containsAll(RULES.keySet());
    }
}
