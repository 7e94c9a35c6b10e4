package dev.vpsclaude.query.audit;

import static dev.vpsclaude.query.audit.AuditExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does who may write the database, and what is found of it. The log has ten entries, the fifth a request. */
class ChainCheckTest {

    private final AuditOnPostgres audit = new AuditOnPostgres();

    @BeforeEach
    void ten_entries() {
        audit.happen(BOX.text(), created(), BY_ADA);
        for (int i = 2; i <= 9; i++) {
            audit.happen(BOX.text(), renamed("Name " + i), BY_ADA);
            if (i == 4) {
                audit.enter(1, 3);
                audit.log.enter(now -> refused(now, ADA.text(), BOX.text()));
            }
        }
        audit.enter(5, 3);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void a_log_that_nobody_changed_holds() {
        Verification found = verify();

        assertThat(found.flaws()).isEmpty();
        assertThat(found.entries()).isEqualTo(10);
        assertThat(found.events()).isEqualTo(9);
        assertThat(found.hash()).isEqualTo(audit.entries().getLast().hash());
    }

    @Test
    void an_entry_that_was_changed_is_named() {
        audit.tamper("update audit_entry set actor = 'usr_somebody_else' where seq = 3");

        assertThat(flaws()).containsExactly("3 CHANGED");
    }

    /** Each of them is part of what is hashed. */
    @Test
    void no_column_can_be_changed_unseen() {
        for (String column : List.of(
                "at = at + interval '1 microsecond'",
                "action = 'x'",
                "actor = null",
                "via = 'token:x'",
                "address = null",
                "reason = 'x'",
                "target = 'x'",
                "owner = 'x'",
                "outcome = 'failed'",
                "status = 1",
                "code = 'x'",
                "times = 2",
                "request = 'x'",
                "correlation = 'x'",
                "causation = 'x'",
                "event = 'x'",
                "changes = '[]'")) {
            audit.tamper(
                    "create table kept as select * from audit_entry where seq = 7",
                    "update audit_entry set " + column + " where seq = 7");
            assertThat(flaws()).as(column).containsExactly("7 CHANGED");
            audit.tamper(
                    "delete from audit_entry where seq = 7",
                    "insert into audit_entry select * from kept",
                    "drop table kept");
            assertThat(flaws()).isEmpty();
        }
    }

    @Test
    void an_entry_that_was_taken_away_is_missing() {
        audit.tamper("delete from audit_entry where seq = 5");

        assertThat(flaws()).containsExactly("5 MISSING");
    }

    @Test
    void an_event_whose_entry_was_taken_away_is_missing_even_if_the_numbers_close_up() {
        audit.tamper(
                "delete from audit_entry where seq = 6",
                "update audit_entry set seq = seq - 1 where seq > 6",
                "update audit_head set seq = 9");

        assertThat(flaws()).contains("6 CHANGED", "6 EVENT_MISSING");
    }

    @Test
    void entries_that_changed_places_are_named() {
        audit.tamper(
                "update audit_entry set seq = -1 where seq = 2",
                "update audit_entry set seq = 2 where seq = 3",
                "update audit_entry set seq = 3 where seq = -1");

        assertThat(flaws().getFirst()).isEqualTo("2 CHANGED");
    }

    @Test
    void an_entry_that_was_put_in_does_not_follow_the_one_before() {
        audit.tamper("insert into audit_entry (seq, at, action, outcome, times, changes, hash)"
                + " values (11, now(), 'invented', 'done', 1, '[]', decode(repeat('ab', 32), 'hex'))");

        assertThat(flaws()).containsExactly("11 CHANGED");
    }

    @Test
    void an_end_that_was_cut_off_shows_because_the_log_knows_its_end() {
        audit.tamper("delete from audit_entry where seq > 8");

        assertThat(flaws()).containsExactly("10 CUT");
    }

    /** Nothing in the database is against it. */
    @Test
    void an_end_that_was_cut_off_with_all_that_knew_of_it_shows_by_what_was_signed() {
        SortedMap<Long, String> signed = new TreeMap<>();
        signed.put(10L, audit.entries().getLast().hash());

        audit.tamper(
                "delete from audit_entry where seq > 8",
                "update audit_head set (seq, hash) = (select seq, hash from audit_entry where seq = 8)");

        assertThat(flaws()).isEmpty();
        assertThat(flaws(signed)).containsExactly("10 CUT");
    }

    /** Nothing in the database is against it. */
    @Test
    void a_log_whose_hashes_were_all_made_anew_shows_by_what_was_signed() {
        SortedMap<Long, String> signed = new TreeMap<>();
        signed.put(4L, audit.entries().get(3).hash());

        audit.tamper("update audit_entry set actor = 'usr_somebody_else' where seq = 2");
        makeHashesAnew();

        assertThat(flaws()).isEmpty();
        assertThat(flaws(signed)).containsExactly("4 REWRITTEN");
    }

    private void makeHashesAnew() {
        Chain end = Chain.EMPTY;
        for (AuditEntry entry : audit.entries()) {
            AuditNote note = entry.note();
            AuditEntry next = end.next(note);
            audit.tamper(
                    "update audit_entry set hash = decode('" + next.hash() + "', 'hex') where seq = " + next.seq());
            end = Chain.endingWith(next);
        }
        audit.tamper("update audit_head set hash = decode('" + end.hash() + "', 'hex')");
    }

    private Verification verify() {
        return ChainCheck.run(audit.reader, Collections.emptySortedMap());
    }

    private List<String> flaws() {
        return flaws(Collections.emptySortedMap());
    }

    private List<String> flaws(SortedMap<Long, String> signed) {
        return ChainCheck.run(audit.reader, signed).flaws().stream()
                .map(flaw -> flaw.seq() + " " + flaw.kind())
                .toList();
    }
}
