package dev.vpsclaude.saga.deployment;

import static dev.vpsclaude.saga.SagaExamples.*;

import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.platform.PlatformCommand.*;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.common.Priority;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The request is met by one program, and what follows by another one, in which other versions are pinned. */
class AnotherProgramTakesOverTest {

    private static final Versions OTHERS = new Versions("5.0.0", "26-slim", "3.0.0", "2.0.0");
    private static final Dockerfile RECORDED =
            Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, Equipment.NONE);

    private final SagaTestFixture<DeploymentSaga> fixture = fixtureFor(DeploymentSaga.class);

    AnotherProgramTakesOverTest() {
        fixture.registerParameterResolverFactory(new VersionsOfTheProgram());
    }

    @Test
    void the_application_is_created_from_the_dockerfile_whose_fingerprint_was_recorded() {
        fixture.givenAPublished(requested(NOTHING))
                .whenPublishingA(recorded())
                .expectDispatchedCommands(new CreateApplication(ENVIRONMENT, DEPLOYMENT, SUBDOMAIN, RECORDED.text()));
    }

    @Test
    void and_so_is_a_replacement() {
        fixture.givenAPublished(requested(PROVEN))
                .andThenAPublished(recorded())
                .whenPublishingA(new ReplacementBegun(ENVIRONMENT, DEPLOYMENT, APPLICATION, FIRST_APPLICATION))
                .expectDispatchedCommands(
                        new CreateReplacement(ENVIRONMENT, DEPLOYMENT, APPLICATION, SUBDOMAIN, RECORDED.text()));
    }

    private static DockerfileGenerated recorded() {
        return new DockerfileGenerated(ENVIRONMENT, DEPLOYMENT, RECORDED.fingerprint(), RECORDED.bytes());
    }

    @Priority(Priority.FIRST)
    private static final class VersionsOfTheProgram implements ParameterResolverFactory {

        @Override
        public @Nullable ParameterResolver<Versions> createInstance(
                Executable handler, Parameter[] parameters, int index) {
            return parameters[index].getType() == Versions.class ? new OfTheOneThatRuns() : null;
        }
    }

    private static final class OfTheOneThatRuns implements ParameterResolver<Versions> {

        @Override
        public Versions resolveParameterValue(Message<?> message) {
            return message.getPayload() instanceof DeploymentRequested ? Versions.PINNED : OTHERS;
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
