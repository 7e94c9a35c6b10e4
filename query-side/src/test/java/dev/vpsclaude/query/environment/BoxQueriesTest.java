package dev.vpsclaude.query.environment;

import static dev.vpsclaude.query.environment.EnvironmentExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.BoxView;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindBox;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoxQueriesTest {

    private final EnvironmentExamples box = ada(1);

    @Test
    void a_new_environment_has_nothing_in_force() {
        BoxView view = of(ADA, box.created()).orElseThrow();
        assertThat(view.specVersion()).isEqualTo(1);
        assertThat(view.deployed()).isNull();
        assertThat(view.dockerfile()).isNull();
    }

    @Test
    void what_was_planned_is_in_force_once_it_has_succeeded() {
        List<EnvironmentEvent> life = new ArrayList<>(List.of(box.created()));
        life.addAll(box.built(1));
        assertThat(of(ADA, life).orElseThrow().deployed()).isNull();

        life.add(box.succeeded(1));
        BoxView view = of(ADA, life).orElseThrow();
        assertThat(view.deployed()).isNotNull();
        assertThat(view.deployed().number()).isEqualTo(1);
        assertThat(view.dockerfile()).isNotNull();
    }

    @Test
    void what_failed_later_has_not_taken_its_place() {
        List<EnvironmentEvent> life = new ArrayList<>(List.of(box.created()));
        life.addAll(box.built(1));
        life.add(box.succeeded(1));
        life.add(box.reconfigured(2));
        life.addAll(box.built(2));
        life.add(box.failed(2, true));

        BoxView view = of(ADA, life).orElseThrow();
        assertThat(view.specVersion()).isEqualTo(2);
        assertThat(view.deployed()).isNotNull();
        assertThat(view.deployed().number()).isEqualTo(1);
    }

    @Test
    void what_is_gone_or_somebody_elses_is_not_there() {
        assertThat(of(BOB, box.created())).isEmpty();
        assertThat(of(ADA, box.created(), box.deleted(1))).isEmpty();
        assertThat(of(ADA)).isEmpty();
    }

    private Optional<BoxView> of(UserId owner, EnvironmentEvent... life) {
        return of(owner, List.of(life));
    }

    private Optional<BoxView> of(UserId owner, List<EnvironmentEvent> life) {
        List<StampedEvent> history = new ArrayList<>();
        life.forEach(event ->
                history.add(new StampedEvent(event, new Stamp(history.size(), history.size() + 1, Instant.EPOCH))));
        return new BoxQueries(id -> history).handle(new FindBox(owner, box.id()));
    }
}
