package dev.vpsclaude.query.environment;

import static dev.vpsclaude.messages.environment.EnvironmentStanding.DELETED;
import static dev.vpsclaude.messages.environment.EnvironmentStanding.SETTLED;
import static dev.vpsclaude.messages.environment.EnvironmentStanding.UNDER_WAY;
import static dev.vpsclaude.query.environment.EnvironmentExamples.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentStanding;
import dev.vpsclaude.messages.environment.StandingQuery.ShowStandings;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final StandingQueries queries = new StandingQueries(views.jdbc);
    private final EnvironmentExamples box = ada(1);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void what_was_never_there_is_not_among_the_answers() {
        views.happen(box.created(), ada(2).created());

        assertThat(ask(box.id(), ada(3).id())).containsExactly(Map.entry(box.id(), SETTLED));
        assertThat(ask()).isEmpty();
    }

    @Test
    void a_deployment_is_under_way_from_its_request_to_its_end() {
        views.happen(box.created(), box.requested(1));
        assertThat(standing()).isEqualTo(UNDER_WAY);

        views.happen(box.applicationCreated(1), box.abandoned(1, EnvironmentExamples.BROKEN), box.applicationRemoved());
        assertThat(standing()).as("while it is undone").isEqualTo(UNDER_WAY);

        views.happen(box.failed(1, false));
        assertThat(standing()).isEqualTo(SETTLED);
    }

    @Test
    void a_running_environment_that_is_deployed_anew_is_under_way() {
        views.happen(box.created(), box.requested(1), box.succeeded(1));
        assertThat(standing()).isEqualTo(SETTLED);

        views.happen(box.requested(2), box.drifted());
        assertThat(standing()).isEqualTo(UNDER_WAY);
    }

    @Test
    void a_stop_is_under_way_until_the_container_is_gone() {
        views.happen(box.created(), box.requested(1), box.succeeded(1), box.stopRequested(1));
        assertThat(standing()).isEqualTo(UNDER_WAY);

        views.happen(box.stopped(1));
        assertThat(standing()).isEqualTo(SETTLED);
    }

    @Test
    void a_deletion_is_under_way_until_nothing_is_left() {
        views.happen(box.created(), box.requested(1), box.succeeded(1), box.deletionRequested(1));
        assertThat(standing()).isEqualTo(UNDER_WAY);

        views.happen(box.applicationRemoved(), box.deleted(1));
        assertThat(standing()).isEqualTo(DELETED);
    }

    @Test
    void what_is_set_aside_may_be_anything_and_is_never_called_settled_or_absent() {
        views.happen(box.created(), views.fold.poison(box.renamed("Library")));
        views.happen(views.fold.poison(ada(2).created()));

        assertThat(ask(box.id(), ada(2).id()))
                .containsOnly(Map.entry(box.id(), UNDER_WAY), Map.entry(ada(2).id(), UNDER_WAY));
    }

    private EnvironmentStanding standing() {
        return Objects.requireNonNull(ask(box.id()).get(box.id()));
    }

    private Map<EnvironmentId, EnvironmentStanding> ask(EnvironmentId... ids) {
        return queries.handle(new ShowStandings(Set.of(ids))).known();
    }
}
