package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.ApplicationId;

/** An application as far as we care; texts are empty where Coolify gave none. */
record CoolifyApplication(
        ApplicationId id,
        String name,
        String description,
        String domains,
        String ports,
        CoolifyApplicationState state,
        String createdAt) {}
