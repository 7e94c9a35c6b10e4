package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.skill.SkillEvent;
import dev.vpsclaude.messages.skill.SkillId;
import java.time.Instant;
import java.util.List;

/** Where the life of one skill can be read again. */
@FunctionalInterface
public interface SkillHistory {

    /** An event as it is stored. */
    record Entry(SkillEvent event, Instant at) {}

    /**
     * Some of its events, oldest first; the first one of all has version 0. There are fewer where the history ends, and
     * none of a skill that never was.
     *
     * @param most a skill can be long, and has been changed any number of times
     */
    List<Entry> of(SkillId skill, long firstVersion, int most);
}
