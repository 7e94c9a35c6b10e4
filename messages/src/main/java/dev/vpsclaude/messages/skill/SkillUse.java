package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;

/** An environment that a skill is in. */
public record SkillUse(EnvironmentId environment, EnvironmentName name) {}
