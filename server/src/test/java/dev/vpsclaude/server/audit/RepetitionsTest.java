package dev.vpsclaude.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionsTest {

    private Instant now = Instant.parse("2026-04-01T08:00:00Z");
    private final InstantSource source = () -> now;
    private final Repetitions repetitions = new Repetitions(
            new Clock() {
                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public java.time.ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Instant instant() {
                    return source.instant();
                }
            },
            1_000);

    @Test
    void of_the_same_refusal_only_the_first_of_a_minute_is_entered_at_once_and_the_others_together() {
        assertThat(repetitions.isFirst(note("192.0.2.1", "bad_credentials"))).isTrue();
        assertThat(repetitions.isFirst(note("192.0.2.1", "bad_credentials"))).isFalse();
        assertThat(repetitions.isFirst(note("192.0.2.1", "bad_credentials"))).isFalse();
        assertThat(repetitions.over()).isEmpty();

        now = now.plus(Duration.ofMinutes(1));

        assertThat(repetitions.over())
                .singleElement()
                .satisfies(note -> assertThat(note.deed().times()).isEqualTo(2));
        assertThat(repetitions.isFirst(note("192.0.2.1", "bad_credentials"))).isTrue();
    }

    @Test
    void another_address_and_another_refusal_are_told_apart_and_one_network_of_ipv6_is_not() {
        assertThat(repetitions.isFirst(note("192.0.2.1", "bad_credentials"))).isTrue();
        assertThat(repetitions.isFirst(note("192.0.2.2", "bad_credentials"))).isTrue();
        assertThat(repetitions.isFirst(note("192.0.2.1", "unauthenticated"))).isTrue();
        assertThat(repetitions.isFirst(note("2001:db8:1:2:3:4:5:6", "bad_credentials")))
                .isTrue();
        assertThat(repetitions.isFirst(note("2001:db8:1:2:ffff:4:5:6", "bad_credentials")))
                .isFalse();
        assertThat(repetitions.isFirst(note("2001:db8:1:3:3:4:5:6", "bad_credentials")))
                .isTrue();
    }

    @Test
    void many_addresses_take_no_more_memory_than_some() {
        long entered = 0;
        for (int i = 0; i < 2_000; i++) {
            if (repetitions.isFirst(note("10.0." + i / 256 + "." + i % 256, "bad_credentials"))) {
                entered++;
            }
        }

        assertThat(entered).isEqualTo(1_001);
        assertThat(repetitions.all()).extracting(note -> note.deed().times()).containsExactly(999);
        assertThat(repetitions.all()).isEmpty();
    }

    private static AuditNote note(String address, String code) {
        return new AuditNote(
                Instant.EPOCH,
                new Author(null, null, address, null),
                new Deed("POST /api/v1/auth/login", null, null, AuditOutcome.DENIED, 401, code, 1),
                new Links(null, null, null, null, null),
                List.of());
    }
}
