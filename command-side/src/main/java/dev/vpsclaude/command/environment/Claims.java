package dev.vpsclaude.command.environment;

import dev.vpsclaude.command.environment.EnvironmentState.Present;
import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentEvent.*;
import org.springframework.stereotype.Component;

/** What an environment holds that others may want too. It is settled in the transaction that stores its events. */
@Component
record Claims(Subdomains subdomains, SkillSelections skills) {

    /** An environment that is going away needs no skill any more, but keeps its subdomain until it is gone. */
    void settle(EnvironmentState before, EnvironmentEvent event) {
        switch (event) {
            case EnvironmentCreated e -> {
                subdomains.claim(e.subdomain(), e.environmentId(), e.owner());
                if (!e.spec().skillIds().isEmpty()) {
                    skills.select(
                            e.environmentId(), e.owner(), e.name(), e.spec().skillIds());
                }
            }
            case EnvironmentRenamed e -> skills.rename(e.environmentId(), e.name());
            case EnvironmentReconfigured e -> select(((Present) before).box(), e);
            case DeletionRequested e -> skills.release(e.environmentId());
            case EnvironmentDeleted e -> {
                subdomains.release(e.subdomain(), e.environmentId());
                skills.release(e.environmentId());
            }
            default -> {}
        }
    }

    private void select(Box box, EnvironmentReconfigured event) {
        if (!event.spec().skillIds().equals(box.spec().skillIds())) {
            skills.select(box.id(), box.owner(), box.name(), event.spec().skillIds());
        }
    }
}
