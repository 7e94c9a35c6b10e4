package dev.vpsclaude.command.skill;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillSpec;

/**
 * Which skills there are, what they are called, and whether environments select them. What is said here is part of the
 * transaction that stores the skill's events, and waits for a competing transaction to end, on however many nodes.
 */
public interface Skills {

    /**
     * The skill is there from now on, in its version 1.
     *
     * @throws CommandRefused with {@code SkillNameTaken} when another skill of the owner has the name, with
     *     {@code TooManySkills} when the owner may have no more
     */
    void claim(SkillId skill, UserId owner, SkillSpec spec);

    /**
     * What is deployed from now on gets this version.
     *
     * @throws CommandRefused with {@code SkillNameTaken} when another skill of the owner has the name
     */
    void revise(SkillId skill, UserId owner, SkillSpec spec, int number);

    /**
     * Gives the name back; from now on no environment can select the skill.
     *
     * @throws CommandRefused with {@code SkillInUse} when an environment selects it
     */
    void release(SkillId skill, UserId owner);
}
