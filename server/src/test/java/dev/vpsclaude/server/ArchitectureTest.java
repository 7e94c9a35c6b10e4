package dev.vpsclaude.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vpsclaude");

    private static final Map<String, ArchRule> RULES = new ArchitectureRules("dev.vpsclaude").all();

    @ParameterizedTest
    @MethodSource("names")
    void holds(String rule) {
        requireNonNull(RULES.get(rule)).check(PRODUCT);
    }

    static java.util.Set<String> names() {
        return RULES.keySet();
    }

    /** A rule about classes that are not there would hold for ever. */
    @ParameterizedTest
    @CsvSource({
        "messages, 60",
        "json, 5",
        "postgres, 20",
        "command, 10",
        "saga, 10",
        "query, 14",
        "coolify, 50",
        "simulator, 50",
        "connection, 40",
        "server, 50"
    })
    void enough_classes_were_found(String module, int least) {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.getPackageName().startsWith("dev.vpsclaude." + module))
                        .count())
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    void no_test_was_taken_for_the_product() {
        assertThat(PRODUCT.contain("dev.vpsclaude.server.ArchitectureTest")).isFalse();
    }
}
