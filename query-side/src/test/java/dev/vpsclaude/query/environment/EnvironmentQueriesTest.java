package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindOperation;
import dev.vpsclaude.messages.environment.EnvironmentQuery.ListChanges;
import dev.vpsclaude.messages.environment.EnvironmentQuery.ListDeployments;
import dev.vpsclaude.messages.environment.EnvironmentQuery.ListEnvironments;
import dev.vpsclaude.messages.environment.EnvironmentQuery.PageOfEnvironments;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.OperationKind;
import dev.vpsclaude.messages.environment.OperationStatus;
import dev.vpsclaude.messages.environment.OperationView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentQueriesTest {

    private final ViewsOnPostgres views = new ViewsOnPostgres();
    private final EnvironmentQueries queries = views.queries;
    private final EnvironmentExamples box = ada(1);

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void environments_are_listed_newest_first() {
        create(1, 2, 3);

        assertThat(ids(page(Optional.empty(), 10))).containsExactly(ada(3).id(), ada(2).id(), ada(1).id());
    }

    @Test
    void a_page_says_whether_there_is_more() {
        create(1, 2);

        assertThat(page(Optional.empty(), 1).more()).isTrue();
        assertThat(page(Optional.empty(), 2).more()).isFalse();
        assertThat(page(Optional.of(ada(1).id()), 2).items()).isEmpty();
    }

    @Test
    void pages_do_not_shift_when_something_is_created_or_deleted_between_them() {
        create(1, 2, 3, 4);
        PageOfEnvironments first = page(Optional.empty(), 2);

        create(5);
        views.happen(ada(3).deleted(1));
        PageOfEnvironments second = page(Optional.of(first.items().getLast().id()), 2);

        assertThat(ids(first)).containsExactly(ada(4).id(), ada(3).id());
        assertThat(ids(second)).containsExactly(ada(2).id(), ada(1).id());
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        views.happen(box.created(), box.requested(1), box.stopRequested(1));

        assertThat(queries.handle(new ListEnvironments(BOB, Optional.empty(), 10))
                        .items())
                .isEmpty();
        assertThat(queries.handle(new FindEnvironment(BOB, box.id()))).isEmpty();
        assertThat(queries.handle(new ListDeployments(BOB, box.id(), 0, 10)).items())
                .isEmpty();
        assertThat(operation(BOB, box.deployment(1).text())).isEmpty();
        assertThat(operation(BOB, box.operation(1).text())).isEmpty();
        assertThat(queries.handle(new ListChanges(BOB, 0)).environments()).isEmpty();
        assertThat(queries.handle(new ListChanges(BOB, 0)).deployments()).isEmpty();
        assertThat(queries.handle(new FindEnvironment(ADA, box.id()))).isPresent();
    }

    @Test
    void what_is_deleted_is_shown_among_the_changes_alone() {
        create(1, 2);
        views.happen(box.deletionRequested(1));
        long seen = 3;
        views.happen(box.deleted(1));

        assertThat(ids(page(Optional.empty(), 10))).containsExactly(ada(2).id());
        assertThat(queries.handle(new FindEnvironment(ADA, box.id()))).isEmpty();
        assertThat(queries.handle(new ListChanges(ADA, seen)).environments())
                .extracting(EnvironmentView::id, row -> row.condition().deleted())
                .containsExactly(tuple(box.id(), true));
    }

    @Test
    void changes_are_those_after_a_position_oldest_first() {
        views.happen(box.created(), ada(2).created(), box.requested(1), ada(2).requested(1), box.generated(1));

        assertThat(queries.handle(new ListChanges(ADA, 0)).environments())
                .extracting(EnvironmentView::id)
                .containsExactly(ada(2).id(), box.id());
        assertThat(queries.handle(new ListChanges(ADA, 4)).deployments())
                .extracting(DeploymentView::id)
                .containsExactly(box.deployment(1));
        assertThat(queries.handle(new ListChanges(ADA, 5)).environments()).isEmpty();
    }

    @Test
    void deployments_are_listed_newest_first_by_their_number() {
        views.happen(box.created(), box.requested(1), box.failed(1, false), box.requested(2), box.succeeded(2));
        views.happen(box.requested(3));

        var first = queries.handle(new ListDeployments(ADA, box.id(), 0, 2));
        assertThat(first.items()).extracting(DeploymentView::number).containsExactly(3, 2);
        assertThat(first.more()).isTrue();
        var second = queries.handle(new ListDeployments(ADA, box.id(), 2, 2));
        assertThat(second.items()).extracting(DeploymentView::number).containsExactly(1);
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_deployment_is_found_as_an_operation() {
        views.happen(box.created(), box.requested(1), box.failed(1, false), box.requested(2, DeploymentKind.START));

        OperationView ended = operation(ADA, box.deployment(1).text()).orElseThrow();
        assertThat(ended)
                .isEqualTo(new OperationView(
                        box.deployment(1).text(),
                        box.id(),
                        ADA,
                        OperationKind.DEPLOY,
                        OperationStatus.FAILED,
                        at(2),
                        at(3),
                        BROKEN));
        assertThat(operation(ADA, box.deployment(2).text()).map(OperationView::kind))
                .contains(OperationKind.START);
    }

    @Test
    void stops_and_deletions_are_found_with_how_they_ended() {
        views.happen(box.created(), box.requested(1), box.succeeded(1));
        views.happen(box.stopRequested(1), box.stopFailed(1), box.stopRequested(2), box.stopped(2));
        views.happen(box.deletionRequested(3));

        assertThat(operation(ADA, box.operation(1).text()))
                .contains(new OperationView(
                        box.operation(1).text(),
                        box.id(),
                        ADA,
                        OperationKind.STOP,
                        OperationStatus.FAILED,
                        at(4),
                        at(5),
                        BUSY));
        assertThat(status(2)).contains(OperationStatus.SUCCEEDED);
        assertThat(status(3)).contains(OperationStatus.RUNNING);

        views.happen(box.deleted(3));
        assertThat(status(3)).as("it is found although the environment is gone").contains(OperationStatus.SUCCEEDED);
    }

    @Test
    void an_environment_that_is_deleted_at_once_has_an_operation_too() {
        views.happen(box.created(), box.deleted(1));

        assertThat(status(1)).contains(OperationStatus.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dep_",
                "dep_not-an-id",
                "dep_zzzzzzzzzzzzzzzzzzzzzzzzzz",
                "op_",
                "op_' or true --",
                "env_01k6gv4000e009g00000000001",
                "dep_01k6gv4000e009g00000000001",
                "nonsense"
            })
    void what_is_no_id_of_an_operation_finds_none(String id) {
        views.happen(box.created(), box.requested(1), box.stopRequested(1));

        assertThat(operation(ADA, id)).isEmpty();
    }

    private void create(int... boxes) {
        for (int n : boxes) {
            views.happen(ada(n).created());
        }
    }

    private PageOfEnvironments page(Optional<EnvironmentId> after, int limit) {
        return queries.handle(new ListEnvironments(ADA, after, limit));
    }

    private static List<EnvironmentId> ids(PageOfEnvironments page) {
        return page.items().stream().map(EnvironmentView::id).toList();
    }

    private Optional<OperationView> operation(UserId owner, String id) {
        return queries.handle(new FindOperation(owner, id));
    }

    private Optional<OperationStatus> status(int operation) {
        return operation(ADA, box.operation(operation).text()).map(OperationView::status);
    }
}
