package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyExamples.ALPHA;
import static dev.vpsclaude.coolify.CoolifyExamples.CANCEL;
import static dev.vpsclaude.coolify.CoolifyExamples.CREATE;
import static dev.vpsclaude.coolify.CoolifyExamples.DEPLOYMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.OTHER_ENVIRONMENT;
import static dev.vpsclaude.coolify.CoolifyExamples.REMOVE;
import static dev.vpsclaude.messages.environment.EnvironmentStanding.DELETED;
import static dev.vpsclaude.messages.environment.EnvironmentStanding.SETTLED;
import static dev.vpsclaude.messages.environment.EnvironmentStanding.UNDER_WAY;
import static dev.vpsclaude.messages.platform.Orphan.Reason.ENVIRONMENT_DELETED;
import static dev.vpsclaude.messages.platform.Orphan.Reason.ENVIRONMENT_UNKNOWN;
import static dev.vpsclaude.messages.platform.Orphan.Reason.SECOND_APPLICATION;
import static dev.vpsclaude.messages.platform.Orphan.Reason.UNUSED_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.platform.Exposure;
import dev.vpsclaude.messages.platform.Orphan;
import dev.vpsclaude.messages.platform.PlatformCommand.RouteApplication;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found at the simulator, with the adapter's own tables on a real PostgreSQL. */
class CoolifyOrphansTest {

    private static final String MARK = CoolifyPlace.marker(ENVIRONMENT);
    private static final String DESCRIPTION = ENVIRONMENT.text() + " " + DEPLOYMENT.text();

    private final AdapterOnPostgres adapter = new AdapterOnPostgres();
    private final SimulatedCoolify coolify = new SimulatedCoolify();
    private final KnownStandings history = new KnownStandings();
    private final CoolifyOrphans orphans = new CoolifyOrphans(
            coolify.api(), new OngoingTable(adapter.jdbc), adapter.observations, history.standings());

    @AfterEach
    void close() {
        history.close();
        coolify.close();
        adapter.close();
    }

    @Test
    void an_application_of_an_environment_that_was_never_known_is_told_with_all_that_is_known_of_it() {
        ApplicationId application = create(MARK);

        assertThat(found())
                .containsExactly(new Orphan(
                        application,
                        MARK,
                        ENVIRONMENT,
                        Instant.parse("2026-09-01T10:00:00Z"),
                        Orphan.Container.ABSENT,
                        ENVIRONMENT_UNKNOWN));
    }

    @Test
    void an_application_that_outlived_its_environment_is_told_also_while_it_runs() {
        ApplicationId application = create(MARK);
        coolify.api().deploy(application);
        coolify.time.pass(Duration.ofMinutes(5));
        history.known.put(ENVIRONMENT, DELETED);

        assertThat(found())
                .extracting(Orphan::application, Orphan::container, Orphan::reason)
                .containsExactly(tuple(application, Orphan.Container.PRESENT, ENVIRONMENT_DELETED));
    }

    @Test
    void of_two_applications_the_one_that_its_environment_uses_is_none_even_if_it_is_the_newer() {
        ApplicationId copy = create(MARK);
        coolify.time.pass(Duration.ofMinutes(1));
        uses(create(MARK));

        assertThat(reasons()).containsExactly(tuple(copy, SECOND_APPLICATION));
    }

    @Test
    void an_application_that_is_left_of_an_undone_deployment_is_unused() {
        ApplicationId left = create(MARK);
        history.known.put(ENVIRONMENT, SETTLED);

        assertThat(reasons()).containsExactly(tuple(left, UNUSED_APPLICATION));
    }

    @Test
    void an_application_is_not_called_a_second_one_while_the_first_cannot_be_seen() {
        uses(ApplicationId.of("removed0in0coolify000000"));
        ApplicationId other = create(MARK);

        assertThat(reasons()).containsExactly(tuple(other, UNUSED_APPLICATION));
    }

    @Test
    void an_application_that_is_just_being_made_is_none_until_everybody_has_heard_of_the_end() {
        ApplicationId application = create(MARK);
        adapter.ask(CREATE);
        assertThat(found()).as("asked for").isEmpty();

        adapter.jdbc
                .sql("update coolify_intent set state = 'done', settled_at = clock_timestamp()")
                .update();
        assertThat(found()).as("made a moment ago").isEmpty();

        passes();
        assertThat(reasons()).containsExactly(tuple(application, ENVIRONMENT_UNKNOWN));
    }

    @Test
    void a_creation_that_was_withdrawn_may_still_be_carried_out_and_be_removed_again() {
        create(MARK);
        history.known.put(ENVIRONMENT, SETTLED);
        adapter.ask(CANCEL, CREATE);
        adapter.jdbc.sql("delete from coolify_intent where kind = 'cancel'").update();

        assertThat(adapter.state(CREATE)).isEqualTo("withdrawn");
        assertThat(found()).isEmpty();
        passes();
        assertThat(reasons()).extracting(it -> it.toList().getLast()).containsExactly(UNUSED_APPLICATION);
    }

    @Test
    void what_is_being_removed_is_none_however_long_that_takes() {
        uses(create(MARK));
        adapter.ask(REMOVE);
        passes();
        history.known.put(ENVIRONMENT, DELETED);

        assertThat(adapter.state(REMOVE)).isEqualTo("requested");
        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_watched_is_none() {
        ApplicationId application = create(MARK);
        adapter.watches.begin(
                new Watch.OfBuild(ENVIRONMENT, DEPLOYMENT, application, CoolifyExamples.BUILD, true),
                Duration.ofHours(1));

        assertThat(found()).isEmpty();
    }

    @Test
    void nothing_is_told_of_an_environment_for_which_something_is_under_way() {
        create(MARK);
        history.known.put(ENVIRONMENT, UNDER_WAY);

        assertThat(found()).isEmpty();
    }

    @Test
    void what_goes_on_for_one_environment_says_nothing_about_another() {
        adapter.ask(CREATE);
        ApplicationId application = create(CoolifyPlace.marker(OTHER_ENVIRONMENT));

        assertThat(reasons()).containsExactly(tuple(application, ENVIRONMENT_UNKNOWN));
        assertThat(history.asked).containsExactly(Set.of(OTHER_ENVIRONMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine now", "cc-mine"})
    void an_application_that_was_renamed_is_known_by_its_description(String name) {
        ApplicationId application = create(MARK);
        coolify.simulator.operator().renameApplication(application.text(), name);

        assertThat(found())
                .extracting(Orphan::application, Orphan::name, Orphan::environment)
                .containsExactly(tuple(application, name, ENVIRONMENT));
    }

    @Test
    void what_belongs_to_others_is_not_looked_at() {
        coolify.create("cc-cream", "Environment of the dairy");
        coolify.create("shop", "");

        assertThat(found()).isEmpty();
        assertThat(history.asked).isEmpty();
    }

    @Test
    void the_oldest_comes_first() {
        ApplicationId first = create(MARK);
        coolify.time.pass(Duration.ofMinutes(1));
        ApplicationId second = create(CoolifyPlace.marker(OTHER_ENVIRONMENT));

        assertThat(found()).extracting(Orphan::application).containsExactly(first, second);
    }

    private ApplicationId create(String name) {
        return coolify.create(name, name.equals(MARK) ? DESCRIPTION : "");
    }

    /** As after a deployment that succeeded a while ago. */
    private void uses(ApplicationId application) {
        adapter.ask(new RouteApplication(ENVIRONMENT, DEPLOYMENT, application, ALPHA, Exposure.ALONE, 8080));
        adapter.jdbc.sql("delete from coolify_intent").update();
        history.known.put(ENVIRONMENT, SETTLED);
    }

    private void passes() {
        adapter.jdbc
                .sql("update coolify_intent set created_at = created_at - interval '1 hour',"
                        + " settled_at = settled_at - interval '1 hour'")
                .update();
    }

    private List<org.assertj.core.groups.Tuple> reasons() {
        return found().stream()
                .map(orphan -> tuple(orphan.application(), orphan.reason()))
                .toList();
    }

    private List<Orphan> found() {
        return ((PlatformOrphans.Found) orphans.look()).orphans();
    }
}
