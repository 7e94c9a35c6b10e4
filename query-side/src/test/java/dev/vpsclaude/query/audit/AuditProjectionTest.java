package dev.vpsclaude.query.audit;

import static dev.vpsclaude.query.audit.AuditExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Author;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import dev.vpsclaude.messages.audit.AuditNote.Links;
import dev.vpsclaude.messages.audit.AuditOutcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditProjectionTest {

    private final AuditOnPostgres audit = new AuditOnPostgres();

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void an_event_is_entered_with_who_wanted_it_from_where_and_what_it_belongs_to() {
        happen(2);
        audit.enter(1, 10);

        AuditNote entry = audit.note(2);
        assertThat(entry.at()).isEqualTo(AuditOnPostgres.at(2));
        assertThat(entry.author()).isEqualTo(new Author(ADA.text(), "session", "192.0.2.7", null));
        assertThat(entry.deed())
                .isEqualTo(new Deed("environment-renamed", BOX.text(), ADA.text(), AuditOutcome.DONE, null, null, 1));
        assertThat(entry.links()).isEqualTo(new Links("00ff", "wish-1", null, new UUID(0, 2).toString(), 2L));
    }

    @Test
    void what_the_platform_does_by_itself_names_the_part_of_it_and_the_event_that_led_to_it() {
        happen(1);
        audit.happen(BOX.text(), renamed("Seen"), BY_THE_WATCHER);
        audit.enter(1, 10);

        assertThat(audit.note(2).author()).isEqualTo(new Author("system:watcher", null, null, null));
        assertThat(audit.note(2).links().correlation()).isEqualTo("wish-1");
        assertThat(audit.note(2).links().causation()).isEqualTo("event-1");
        assertThat(audit.note(2).deed().owner()).isEqualTo(ADA.text());
    }

    @Test
    void of_each_field_that_changes_the_old_and_the_new_value_is_entered_and_of_others_none() {
        happen(3);
        audit.enter(1, 10);

        assertThat(audit.note(2).changes()).containsExactly(new FieldChange("name", "Study", "Name 2"));
        assertThat(audit.note(3).changes()).containsExactly(new FieldChange("name", "Name 2", "Name 3"));
    }

    @Test
    void of_a_secret_no_more_than_its_name_and_version_is_entered() {
        happen(1);
        audit.happen(BOX.text(), reconfigured(4096), BY_ADA);
        audit.enter(1, 10);

        String masked = "secret " + SECRET.id().text() + " version 2";
        assertThat(audit.note(1).changes()).contains(new FieldChange("password", null, masked));
        assertThat(audit.note(2).changes())
                .contains(new FieldChange("spec.variables.GREETING", null, masked))
                .contains(new FieldChange("spec.permissions.maxTokens", "0", "4096"));
    }

    @Test
    void what_is_long_is_told_by_its_length_and_its_digest() {
        String text = "a".repeat(Shown.LONGEST + 1);
        assertThat(Shown.fields(
                        tools.jackson.databind.node.JsonNodeFactory.instance
                                .objectNode()
                                .put("content", text),
                        BOX.text()))
                .containsEntry("content", "301 letters, SHA-256 eb22b48c636cd5d3…");
    }

    /** The old values are the same whether they are remembered or read again, and however events are read together. */
    @Test
    void entries_and_hashes_do_not_depend_on_the_size_of_batches_nor_on_restarts() {
        happen(7);
        audit.enter(1, 7);
        List<AuditEntry> together = audit.entries();

        try (AuditOnPostgres other = new AuditOnPostgres()) {
            happen(other, 7);
            for (int position = 1; position <= 7; position++) {
                other.forgetWhatWasSaid();
                other.enter(position, 100);
            }
            assertThat(other.entries()).isEqualTo(together).hasSize(7);
        }
    }

    @Test
    void what_is_delivered_twice_is_entered_once() {
        happen(5);
        audit.enter(1, 3);
        List<AuditEntry> once = audit.entries();

        audit.enter(1, 2);
        audit.enter(4, 1);

        assertThat(audit.entries()).isEqualTo(once).hasSize(5);
    }

    @Test
    void requests_and_events_are_one_chain_with_numbers_that_miss_none() {
        happen(2);
        audit.enter(1, 10);
        audit.log.enter(now -> refused(now, ADA.text(), BOX.text()));
        audit.happen(BOX.text(), renamed("After"), BY_ADA);
        audit.enter(3, 10);

        assertThat(audit.entries()).extracting(AuditEntry::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(audit.note(3).deed().code()).isEqualTo("environment_not_running");
        assertThat(audit.entries())
                .extracting(entry -> entry.note().links().position())
                .containsExactly(1L, 2L, null, 3L);
    }

    @Test
    void it_cannot_be_made_anew_nor_changed() {
        happen(1);
        audit.enter(1, 1);

        assertThatThrownBy(audit::reset).hasStackTraceContaining("it cannot be made anew from events");
        assertThatThrownBy(() -> audit.jdbc.execute("update audit_entry set actor = 'usr_x'"))
                .hasMessageContaining("History is not changed: UPDATE on audit_entry is refused.");
        assertThatThrownBy(() -> audit.jdbc.execute("truncate audit_entry"))
                .hasMessageContaining("TRUNCATE on audit_entry is refused.");
    }

    private void happen(int events) {
        happen(audit, events);
    }

    private static void happen(AuditOnPostgres audit, int events) {
        audit.happen(BOX.text(), created(), BY_ADA);
        for (int i = 2; i <= events; i++) {
            audit.happen(BOX.text(), renamed("Name " + i), BY_ADA);
        }
    }
}
