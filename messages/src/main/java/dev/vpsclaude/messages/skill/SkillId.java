package dev.vpsclaude.messages.skill;

import dev.vpsclaude.messages.TypeId;
import java.util.UUID;

/** A SKILL.md with its further files. */
public record SkillId(UUID uuid) implements TypeId {

    public static SkillId of(String text) {
        return new SkillId(TypeId.parse("skl", text));
    }

    @Override
    public String prefix() {
        return "skl";
    }

    @Override
    public String toString() {
        return text();
    }
}
