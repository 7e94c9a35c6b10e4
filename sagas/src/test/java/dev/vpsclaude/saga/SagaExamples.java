package dev.vpsclaude.saga;

import dev.vpsclaude.messages.environment.*;
import dev.vpsclaude.messages.environment.EnvironmentEvent.DeploymentRequested;
import dev.vpsclaude.messages.environment.FailureReason.Cause;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.*;
import dev.vpsclaude.messages.skill.ReadSkills.SkillTexts;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.Versions;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.test.saga.SagaTestFixture;

/** The words of the sagas' examples, and a fixture with time budgets that differ from each other. */
public final class SagaExamples {

    public static final EnvironmentId ENVIRONMENT = new EnvironmentId(new UUID(0, 1));
    public static final EnvironmentId ANOTHER_ENVIRONMENT = new EnvironmentId(new UUID(0, 2));
    public static final DeploymentId DEPLOYMENT = new DeploymentId(new UUID(0, 3));
    public static final DeploymentId ANOTHER_DEPLOYMENT = new DeploymentId(new UUID(0, 4));
    public static final OperationId OPERATION = new OperationId(new UUID(0, 5));
    public static final OperationId ANOTHER_OPERATION = new OperationId(new UUID(0, 6));
    public static final ApplicationId APPLICATION = ApplicationId.of("application-1");
    public static final ApplicationId ANOTHER_APPLICATION = ApplicationId.of("application-2");
    public static final ApplicationId FIRST_APPLICATION = ApplicationId.of("application-0");
    public static final BuildId BUILD = BuildId.of("building-1");
    public static final Subdomain SUBDOMAIN = Subdomain.of("engine");
    public static final SecretRef PASSWORD = new SecretRef(new SecretId(new UUID(0, 7)), 1);
    public static final SecretRef NUMBERS = new SecretRef(new SecretId(new UUID(0, 8)), 3);
    public static final EnvironmentSpec SPEC = spec();
    public static final FailureReason BROKEN = new FailureReason(Cause.BUILD_FAILED, "The image could not be built.");

    public static final Footprint NOTHING = new Footprint.Nothing();
    public static final Footprint UNTRIED = new Footprint.Untried(APPLICATION);
    public static final Footprint PROVEN = new Footprint.Proven(APPLICATION);

    public static final SkillVersion SKILL =
            new SkillVersion(new SkillId(new UUID(0, 9)), SkillName.of("review-code"), 2);
    public static final QueryGateway SKILLS = answering();

    public static final Duration TURN = Duration.ofMinutes(60);
    public static final Duration PREPARE = Duration.ofMinutes(2);
    public static final Duration QUEUE = Duration.ofMinutes(120);
    public static final Duration BUILD_TIME = Duration.ofMinutes(5);
    public static final Duration UNDO = Duration.ofMinutes(1);
    public static final Duration STOP = Duration.ofMinutes(3);

    private SagaExamples() {}

    public static <T> SagaTestFixture<T> fixtureFor(Class<T> saga) {
        SagaTestFixture<T> fixture = new SagaTestFixture<>(saga);
        fixture.registerResource(new TimeBudgets(TURN, PREPARE, QUEUE, BUILD_TIME, UNDO, STOP));
        fixture.registerResource(Versions.PINNED);
        fixture.registerResource(AllowedPackages.PINNED);
        fixture.registerResource(SKILLS);
        return fixture;
    }

    public static DeploymentRequested requested(Footprint footprint) {
        return requested(footprint, Equipment.NONE);
    }

    public static DeploymentRequested requested(Footprint footprint, Equipment equipment) {
        return new DeploymentRequested(
                ENVIRONMENT,
                DEPLOYMENT,
                new DeploymentPlan(DeploymentKind.DEPLOY, 1, 1, SUBDOMAIN, SPEC, PASSWORD, footprint, equipment));
    }

    /** What a version of a skill says: its name and its number. */
    public static SkillSpec says(SkillVersion version) {
        return new SkillSpec(
                version.name(),
                SkillDescription.of("A skill."),
                SkillContent.of("Version " + version.number()),
                List.of(),
                List.of(),
                Reach.SELECTED);
    }

    private static QueryGateway answering() {
        QueryBus bus = SimpleQueryBus.builder().build();
        bus.subscribe(
                ReadSkills.class.getName(),
                SkillTexts.class,
                query -> new SkillTexts(((ReadSkills) query.getPayload())
                        .versions().stream().map(SagaExamples::says).toList()));
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    private static EnvironmentSpec spec() {
        SortedMap<VariableName, SecretRef> variables = new TreeMap<>();
        variables.put(VariableName.of("NUMBERS"), NUMBERS);
        return new EnvironmentSpec(List.of(), List.of(), Permissions.NONE, variables);
    }
}
