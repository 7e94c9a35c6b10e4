package dev.vpsclaude.faults.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitTest {

    @Test
    void a_commit_is_known_by_the_tables_that_it_writes() {
        Commit commit = Commit.of(List.of(
                "with head as (update event_head set position = position + $1 returning position) insert into event (x)",
                "insert into coolify_intent (id) values ($1) on conflict (id) do update set state = 'x'",
                "select * from deployment"));

        assertThat(commit.what()).isEqualTo("coolify_intent+event");
        assertThat(commit.promisesSomething()).isTrue();
    }

    @Test
    void claims_and_sessions_alone_promise_nothing() {
        assertThat(Commit.of(List.of("UPDATE token_entry SET owner = $1", "update spring_session set x = 1"))
                        .promisesSomething())
                .isFalse();
    }
}
