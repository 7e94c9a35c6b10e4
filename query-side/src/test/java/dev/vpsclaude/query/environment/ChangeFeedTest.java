package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.EnvironmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeFeedTest {

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final List<Changes> heard = new ArrayList<>();

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_follower_hears_of_a_batch_when_others_can_read_it() {
        List<Long> visible = new ArrayList<>();
        views.feed.follow(ADA, hearing(changes -> visible.add(rowsSeenElsewhere())));

        views.projectThen(
                views.append(List.of(ada(1).created(), ada(2).created())),
                () -> assertThat(visible).as("told before the commit").isEmpty());

        assertThat(visible).as("told once, after the commit").containsExactly(2L);
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        views.feed.follow(ADA, hearing(heard::add));

        assertThatThrownBy(() -> views.projectThen(views.append(List.of(ada(1).created())), () -> {
                    throw new IllegalStateException("the node is lost");
                }))
                .hasRootCauseMessage("the node is lost");

        assertThat(heard).isEmpty();
    }

    @Test
    void followers_hear_of_their_own_rows_only() {
        views.feed.follow(ADA, hearing(heard::add));
        List<Changes> heardByBob = new ArrayList<>();
        views.feed.follow(BOB, hearing(heardByBob::add));

        views.project(
                views.append(List.of(ada(1).created(), bob(2).created(), ada(1).requested(1), bob(2).requested(1))));

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().environments())
                .extracting(EnvironmentView::id)
                .containsExactly(ada(1).id());
        assertThat(heard.getFirst().deployments())
                .extracting(DeploymentView::id)
                .containsExactly(ada(1).deployment(1));
        assertThat(heardByBob.getFirst().environments())
                .extracting(EnvironmentView::owner)
                .containsExactly(BOB);
    }

    @Test
    void nobody_is_called_for_nothing_of_theirs() {
        views.feed.follow(BOB, hearing(heard::add));

        views.happen(ada(1).created());

        assertThat(heard).isEmpty();
    }

    @Test
    void what_is_told_is_the_row_that_a_query_gives() {
        views.feed.follow(ADA, hearing(heard::add));

        views.happen(ada(1).created(), ada(1).requested(1), ada(1).failed(1, false));

        assertThat(heard.getLast().environments())
                .containsExactly(
                        views.tables.environments().find(ADA, ada(1).id()).orElseThrow());
        assertThat(heard.getLast().deployments())
                .containsExactly(views.tables
                        .deployments()
                        .find(ADA, ada(1).deployment(1))
                        .orElseThrow());
    }

    @Test
    void an_event_that_is_delivered_again_tells_nothing_older_than_the_row() {
        views.happen(ada(1).created(), ada(1).renamed("Library"), ada(1).renamed("Attic"));
        views.feed.follow(ADA, hearing(heard::add));

        views.project(1, 2);

        assertThat(heard)
                .flatExtracting(Changes::environments)
                .extracting(row -> row.name().text())
                .containsOnly("Attic");
    }

    @Test
    void whoever_has_left_is_called_no_more_and_others_are() {
        List<Changes> other = new ArrayList<>();
        Runnable leave = views.feed.follow(ADA, hearing(heard::add));
        Runnable leaveToo = views.feed.follow(ADA, hearing(other::add));

        leave.run();
        views.happen(ada(1).created());
        assertThat(heard).isEmpty();
        assertThat(other).hasSize(1);

        leaveToo.run();
        views.happen(ada(2).created());
        assertThat(other).hasSize(1);
    }

    private long rowsSeenElsewhere() {
        Long count = views.elsewhere.queryForObject("select count(*) from environment", Long.class);
        return count == null ? -1 : count;
    }

    private static ChangeFeed.Follower hearing(Consumer<Changes> hear) {
        return new ChangeFeed.Follower() {
            @Override
            public void changed(Changes changes) {
                hear.accept(changes);
            }

            @Override
            public void lookAgain() {
                throw new AssertionError("the rows were handed on");
            }
        };
    }
}
