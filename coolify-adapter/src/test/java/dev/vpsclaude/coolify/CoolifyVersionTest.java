package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoolifyVersionTest {

    private static final List<String> IN_ORDER = List.of(
            "4.0.0-beta.46", "4.0.0-beta.470", "4.0.0-rc.1", "4.0.0", "4.1.1", "4.2.0", "4.3.9", "4.3.10", "5.0.0");

    @Test
    void what_is_newer_comes_later() {
        assertThat(Stream.of(
                                "4.3.10",
                                "4.0.0",
                                "4.0.0-beta.470",
                                "5.0.0",
                                "4.0.0-beta.46",
                                "4.3.9",
                                "4.1.1",
                                "4.2.0",
                                "v4.0.0-rc.1")
                        .map(CoolifyVersion::parse)
                        .sorted()
                        .map(CoolifyVersion::toString))
                .containsExactlyElementsOf(IN_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "four", "4.3", "<html>", "99999999999.0.0"})
    void what_is_no_version_is_not_understood(String text) {
        assertThatExceptionOfType(CoolifyFailed.class)
                .isThrownBy(() -> CoolifyVersion.parse(text))
                .extracting(CoolifyFailed::trouble)
                .isInstanceOf(CoolifyTrouble.Unintelligible.class);
    }

    @Test
    void it_is_asked_for_again_after_a_while_as_somebody_may_have_upgraded() {
        try (ScriptedCoolify coolify = new ScriptedCoolify()) {
            AtomicLong nanos = new AtomicLong();
            KnownVersion known = new KnownVersion(nanos::get);
            known.of(coolify.api());
            coolify.anew(ScriptedCoolify.VERSION).on(ScriptedCoolify.VERSION, ScriptedCoolify.text("4.4.0\n"));

            assertThat(known.of(coolify.api())).hasToString("4.3.11");
            nanos.addAndGet(Duration.ofMinutes(11).toNanos());
            assertThat(known.of(coolify.api())).hasToString("4.4.0");
        }
    }
}
