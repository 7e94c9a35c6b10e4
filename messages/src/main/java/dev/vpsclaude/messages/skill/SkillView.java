package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import dev.vpsclaude.messages.environment.Reach;
import java.time.Instant;

/**
 * A skill as it is shown.
 *
 * @param number of its newest version
 */
public record SkillView(SkillId id, UserId owner, SkillSpec spec, int number, Instant createdAt, Stamp stamp) {

    /**
     * A skill in a list, without what makes it long.
     *
     * @param bytes of its content and its files
     */
    public record Line(
            SkillId id,
            SkillName name,
            SkillDescription description,
            Reach reach,
            int number,
            int bytes,
            Instant createdAt,
            Stamp stamp) {}

    /** One of its versions. */
    public record Version(SkillId id, int number, SkillSpec spec, Instant at) {}

    /** A version in a list. */
    public record VersionLine(int number, SkillName name, int bytes, Instant at) {}
}
