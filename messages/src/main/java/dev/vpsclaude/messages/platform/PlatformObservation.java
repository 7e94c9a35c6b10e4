package dev.vpsclaude.messages.platform;

import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.EnvironmentId;

/** What a process tells the platform's observer. It goes on until something new is asked for the environment. */
public sealed interface PlatformObservation {

    EnvironmentId environmentId();

    /**
     * Compare the application now and then with what was asked for it, and say RecordDrift when that changes.
     *
     * @param running whether there should be a container
     */
    record ObserveApplication(EnvironmentId environmentId, ApplicationId application, boolean running)
            implements PlatformObservation {}
}
