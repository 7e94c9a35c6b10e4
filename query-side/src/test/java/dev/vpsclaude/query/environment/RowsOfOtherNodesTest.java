package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.ADA;
import static dev.vpsclaude.query.environment.EnvironmentExamples.ada;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsOfOtherNodesTest {

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final RowProgress progress = new RowProgress(views.jdbc);
    private final RowsOfOtherNodes others = new RowsOfOtherNodes(progress, views.feed);
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void nothingIsStored() {
        views.jdbc.update("delete from token_entry");
    }

    @AfterEach
    void close() {
        nothingIsStored();
        views.close();
    }

    @Test
    void the_progress_is_that_of_the_stored_position() {
        assertThat(progress.position()).isZero();
        store("{\"globalIndex\":12}");
        assertThat(progress.position()).isEqualTo(12);
    }

    @Test
    void while_rows_are_built_anew_the_progress_is_how_far_that_has_come() {
        store("{\"tokenAtReset\":{\"globalIndex\":90},\"currentToken\":{\"globalIndex\":12}}");
        assertThat(progress.position()).isEqualTo(12);
        store("{\"tokenAtReset\":{\"globalIndex\":90},\"currentToken\":null}");
        assertThat(progress.position()).isZero();
    }

    @Test
    void followers_look_once_for_what_another_node_has_written() {
        views.feed.follow(ADA, counting());
        store("{\"globalIndex\":12}");
        others.look();
        others.look();
        assertThat(looks).hasValue(1);

        store("{\"globalIndex\":13}");
        others.look();
        assertThat(looks).hasValue(2);
    }

    @Test
    void what_was_handed_on_here_is_not_looked_for() {
        views.feed.follow(ADA, counting());
        views.happen(ada(1).created());
        store("{\"globalIndex\":" + views.feed.published() + "}");
        others.look();

        assertThat(views.feed.published()).isPositive();
        assertThat(looks).hasValue(0);
    }

    private void store(String token) {
        views.jdbc.update(
                "insert into token_entry (processor_name, segment, token) values ('environments', 0, ?)"
                        + " on conflict (processor_name, segment) do update set token = excluded.token",
                (Object) token.getBytes(UTF_8));
    }

    private ChangeFeed.Follower counting() {
        return new ChangeFeed.Follower() {
            @Override
            public void changed(Changes changes) {
                // Handed on by this node, and none of these tests' business.
            }

            @Override
            public void lookAgain() {
                looks.incrementAndGet();
            }
        };
    }
}
