package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.DeploymentKind;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.environment.Deviation;
import dev.vpsclaude.messages.environment.EnvironmentEvent.EnvironmentCreated;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.Fingerprint;
import dev.vpsclaude.messages.environment.Footprint;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every environment has, whatever it is doing.
 *
 * @param drift what was changed on the platform since the last order
 * @param make what the application is that ran last; null until one has run
 */
record Box(
        EnvironmentId id,
        UserId owner,
        EnvironmentName name,
        Subdomain subdomain,
        EnvironmentSpec spec,
        int specVersion,
        SecretRef password,
        int deployments,
        List<Deviation> drift,
        @Nullable Make make) {

    static Box of(EnvironmentCreated e) {
        return new Box(
                e.environmentId(), e.owner(), e.name(), e.subdomain(), e.spec(), 1, e.password(), 0, List.of(), null);
    }

    DeploymentPlan nextDeployment(DeploymentKind kind, Footprint footprint, Equipment equipment) {
        return new DeploymentPlan(kind, deployments + 1, specVersion, subdomain, spec, password, footprint, equipment);
    }

    /** The platform cannot give the application another Dockerfile, and cannot run one that somebody removed. */
    boolean needsReplacement(Fingerprint wanted) {
        boolean isOfAnother = make != null && make.dockerfile() != null && !wanted.equals(make.dockerfile());
        return isOfAnother || drift.stream().anyMatch(Box::isMissing);
    }

    private static boolean isMissing(Deviation deviation) {
        return deviation.kind() == Deviation.Kind.APPLICATION_MISSING;
    }

    /** After which application the volumes of the one that ran last are called. */
    ApplicationId volumesOf(ApplicationId ranLast) {
        return make == null ? ranLast : make.volumesOf();
    }

    boolean isRetiring(ApplicationId application) {
        return make != null && application.equals(make.predecessor());
    }

    /** Nothing can answer at its address, whatever the platform was asked for. */
    boolean isSilenced() {
        return drift.stream().anyMatch(it -> it.kind().silences());
    }

    Box named(EnvironmentName newName) {
        return new Box(id, owner, newName, subdomain, spec, specVersion, password, deployments, drift, make);
    }

    Box specified(EnvironmentSpec newSpec, int newVersion) {
        return new Box(id, owner, name, subdomain, newSpec, newVersion, password, deployments, drift, make);
    }

    Box opened(SecretRef newPassword) {
        return new Box(id, owner, name, subdomain, spec, specVersion, newPassword, deployments, drift, make);
    }

    /** That the application is missing stays true until another one runs. */
    Box deployedOnceMore() {
        List<Deviation> lasting = drift.stream().filter(Box::isMissing).toList();
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments + 1, lasting, make);
    }

    Box drifted(List<Deviation> deviations) {
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments, deviations, make);
    }

    Box running(ApplicationId application, Attempt attempt) {
        return drifted(List.of()).made(makeOf(application, attempt));
    }

    private Make makeOf(ApplicationId application, Attempt attempt) {
        if (make != null && make.application().equals(application)) {
            return make;
        }
        return make != null && attempt.isReplacing()
                ? make.replacedBy(application, attempt.dockerfile())
                : Make.first(application, attempt.dockerfile());
    }

    Box retired() {
        return make == null ? this : made(make.alone());
    }

    private Box made(Make newMake) {
        return new Box(id, owner, name, subdomain, spec, specVersion, password, deployments, drift, newMake);
    }
}
