package dev.vpsclaude.query.audit;

import static dev.vpsclaude.query.audit.AuditExamples.*;
import static dev.vpsclaude.query.audit.AuditOnPostgres.ALL;
import static dev.vpsclaude.query.audit.AuditOnPostgres.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditOutcome;
import dev.vpsclaude.messages.audit.AuditQuery.ListAuditEntries;
import dev.vpsclaude.messages.audit.AuditQuery.PageOfAuditEntries;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditQueriesTest {

    private static final String BOB = "usr_01jyj61f0000000000000000zz";

    private final AuditOnPostgres audit = new AuditOnPostgres();

    /** 1 created and 2 renamed by Ada, 3 renamed by the watcher, 4 refused to Bob. */
    @BeforeEach
    void four_entries() {
        audit.happen(BOX.text(), created(), BY_ADA);
        audit.happen(BOX.text(), renamed("Second"), BY_ADA);
        audit.happen(BOX.text(), renamed("Third"), BY_THE_WATCHER);
        audit.enter(1, 10);
        audit.log.enter(now -> refused(at(4), BOB, "env_of_somebody"));
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void pages_follow_each_other_newest_first_and_miss_nothing() {
        List<Long> seen = new ArrayList<>();
        PageOfAuditEntries page = page(ALL, 0, 3);
        assertThat(page.more()).isTrue();
        page.items().forEach(entry -> seen.add(entry.seq()));
        audit.log.enter(now -> refused(now, BOB, "env_of_somebody"));

        page = page(ALL, seen.getLast(), 3);

        assertThat(page.more()).isFalse();
        page.items().forEach(entry -> seen.add(entry.seq()));
        assertThat(seen).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void each_filter_leaves_what_it_names() {
        assertThat(found(filter(ADA.text(), null, null, null, null))).containsExactly(2L, 1L);
        assertThat(found(filter("system:watcher", null, null, null, null))).containsExactly(3L);
        assertThat(found(filter(null, BOB, null, null, null))).containsExactly(4L);
        assertThat(found(filter(null, null, BOX.text(), null, null))).containsExactly(3L, 2L, 1L);
        assertThat(found(filter(null, null, null, "environment-renamed", null))).containsExactly(3L, 2L);
        assertThat(found(filter(null, null, null, null, AuditOutcome.REFUSED))).containsExactly(4L);
        assertThat(found(new AuditFilter(null, null, null, null, null, null, null, "wish-1")))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void a_time_is_from_its_beginning_and_up_to_its_end_which_is_not_part_of_it() {
        assertThat(found(new AuditFilter(null, null, null, null, null, at(2), at(4), null)))
                .containsExactly(3L, 2L);
    }

    @Test
    void all_filters_hold_together() {
        assertThat(found(filter(ADA.text(), ADA.text(), BOX.text(), "environment-renamed", AuditOutcome.DONE)))
                .containsExactly(2L);
        assertThat(found(filter(ADA.text(), BOB, null, null, null))).isEmpty();
    }

    @Test
    void what_is_read_at_length_is_what_is_read_in_pages() {
        List<AuditEntry> pages = new ArrayList<>(page(ALL, 0, 10).items());
        assertThat(audit.entries()).isEqualTo(pages.reversed()).hasSize(4);
    }

    private static AuditFilter filter(
            @Nullable String actor,
            @Nullable String owner,
            @Nullable String target,
            @Nullable String action,
            @Nullable AuditOutcome outcome) {
        return new AuditFilter(actor, owner, target, action, outcome, null, null, null);
    }

    private List<Long> found(AuditFilter filter) {
        return page(filter, 0, 10).items().stream().map(AuditEntry::seq).toList();
    }

    private PageOfAuditEntries page(AuditFilter filter, long before, int limit) {
        return audit.queries.handle(new ListAuditEntries(filter, before, limit));
    }
}
