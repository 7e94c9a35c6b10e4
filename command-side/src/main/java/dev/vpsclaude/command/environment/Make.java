package dev.vpsclaude.command.environment;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What the application is that ran last.
 *
 * @param dockerfile what it was created from, which the platform can never change (contract section 8)
 * @param volumesOf the application after which its volumes are called
 * @param predecessor what it replaced and is not gone yet
 */
record Make(
        ApplicationId application,
        @Nullable Fingerprint dockerfile,
        ApplicationId volumesOf,
        @Nullable ApplicationId predecessor) {

    static Make first(ApplicationId application, @Nullable Fingerprint dockerfile) {
        return new Make(application, dockerfile, application, null);
    }

    Make replacedBy(ApplicationId successor, @Nullable Fingerprint newDockerfile) {
        return new Make(successor, newDockerfile, volumesOf, application);
    }

    Make alone() {
        return new Make(application, dockerfile, volumesOf, null);
    }
}
