package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.APP;
import static dev.vpsclaude.coolify.CoolifyExamples.APPLICATION;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.REMOVE;
import static dev.vpsclaude.coolify.CoolifyExamples.ROUTE;
import static dev.vpsclaude.coolify.CoolifyExamples.STOP;
import static dev.vpsclaude.coolify.ScriptedCoolify.LOOK_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.EnvironmentCommand.RecordDrift;
import dev.vpsclaude.messages.platform.PlatformObservation.ObserveApplication;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolifyObserverTest {

    private static final ObserveApplication RUNNING = new ObserveApplication(ENVIRONMENT, APPLICATION, true);
    private static final ObserveApplication STOPPED = new ObserveApplication(ENVIRONMENT, APPLICATION, false);

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final ScriptedCoolify coolify = adapter.coolify;
    private final CoolifyObserver observer = observer("node-1");

    @AfterEach
    void close() {
        adapter.close();
    }

    @Test
    void nothing_is_asked_while_nothing_is_observed() {
        adapter.ask(ROUTE);
        observer.round();

        assertThat(coolify.asked()).isEmpty();
    }

    @Test
    void what_is_as_it_was_asked_for_is_not_worth_a_word() {
        coolify.on(LOOK_UP, "environment.json");
        observe(RUNNING);
        looks(3);

        assertThat(adapter.told()).isEmpty();
        assertThat(coolify.asked()).as("one call a look").containsExactly(LOOK_UP, LOOK_UP, LOOK_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "application-exited.json,CONTAINER_GONE",
        "application-renamed.json,NAME",
        "application-elsewhere.json,DOMAIN",
        "application-on-another-port.json,PORT"
    })
    void each_deviation_is_told_once_after_two_looks(String application, String kind) {
        coolify.on(LOOK_UP, "environment-empty.json").on("GET " + APP, application);
        observe(RUNNING);
        observer.round();
        assertThat(adapter.told()).as("after the first look").isEmpty();
        looks(3);

        assertThat(adapter.told())
                .singleElement()
                .asString()
                .startsWith("RecordDrift")
                .contains("kind=" + kind);
    }

    @Test
    void an_application_that_coolify_does_not_know_is_missing() {
        coolify.on(LOOK_UP, "environment-empty.json").on("GET " + APP, 404, "404-application.json");
        observe(RUNNING);
        looks(2);

        assertThat(adapter.told()).singleElement().asString().contains("kind=APPLICATION_MISSING");
    }

    @Test
    void a_container_that_should_be_stopped_is_noticed() {
        coolify.on(LOOK_UP, "environment.json");
        observe(STOPPED);
        looks(2);

        assertThat(adapter.told()).singleElement().asString().contains("kind=CONTAINER_RUNNING");
    }

    @Test
    void what_is_as_it_should_be_again_is_told_too() {
        coolify.on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment.json")
                .on("GET " + APP, 404, "404-application.json");
        observe(RUNNING);
        looks(4);

        assertThat(adapter.told()).hasSize(2);
        assertThat(adapter.told().getLast()).startsWith("RecordDrift").contains("deviations=[]");
    }

    @Test
    void what_is_gone_for_one_look_only_was_never_away() {
        coolify.on(LOOK_UP, "environment-empty.json")
                .on(LOOK_UP, "environment.json")
                .on("GET " + APP, 404, "404-application.json");
        observe(RUNNING);
        looks(3);

        assertThat(adapter.told()).isEmpty();
    }

    @Test
    void while_something_is_under_way_nobody_looks() {
        observe(RUNNING);
        adapter.ask(STOP);
        observer.round();
        observe(RUNNING);
        adapter.ask(REMOVE);
        observer.round();

        assertThat(coolify.asked()).isEmpty();
    }

    @Test
    void a_coolify_that_does_not_answer_has_not_lost_an_application() {
        coolify.on(LOOK_UP, 500, "404-application.json");
        observe(RUNNING);
        looks(3);

        assertThat(adapter.told()).isEmpty();
    }

    @Test
    void what_could_not_be_told_is_told_after_the_next_look() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.failures.set(3);
        observe(STOPPED);
        looks(2);
        assertThat(adapter.told()).isEmpty();
        observer.round();

        assertThat(adapter.told()).hasSize(1);
    }

    @Test
    void a_report_that_is_not_wanted_is_made_again_after_the_next_look() {
        coolify.on(LOOK_UP, "environment.json");
        adapter.unwanted.add(RecordDrift.class);
        observe(STOPPED);
        looks(2);

        assertThat(adapter.told()).isEmpty();
        adapter.unwanted.clear();
        observer.round();
        assertThat(adapter.told()).hasSize(1);
    }

    @Test
    void only_one_node_looks() {
        coolify.on(LOOK_UP, "environment.json");
        observe(RUNNING);
        observer.round();
        observer("node-2").round();

        assertThat(coolify.asked()).hasSize(1);
    }

    private void observe(ObserveApplication wish) {
        adapter.ask(ROUTE);
        adapter.commands.sendAndWait(wish);
    }

    private void looks(int number) {
        for (int i = 0; i < number; i++) {
            observer.round();
        }
    }

    private CoolifyObserver observer(String owner) {
        return new CoolifyObserver(
                adapter.observations,
                adapter.watches,
                adapter.reports,
                coolify.http(),
                CoolifyPlace.of(coolify.properties()),
                owner,
                AdapterOnPostgres.LEASE,
                Duration.ofSeconds(15));
    }
}
