package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillEvent.*;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;

/** Makes the rows of skills from their events, each with one statement. */
@ProcessingGroup("equipment")
public class SkillProjection {

    private final SkillTable skills;

    SkillProjection(SkillTable skills) {
        this.skills = skills;
    }

    @EventHandler
    void on(SkillEvent event, @SequenceNumber long version, @Timestamp Instant at, TrackingToken token) {
        Stamp stamp = new Stamp(version, token.position().orElseThrow(), at);
        switch (event) {
            case SkillCreated e -> skills.create(e, stamp);
            case SkillRevised e -> skills.revise(e, stamp);
            case SkillDeleted e -> skills.delete(e, stamp);
        }
    }

    @ResetHandler
    void reset() {
        skills.clear();
    }
}
