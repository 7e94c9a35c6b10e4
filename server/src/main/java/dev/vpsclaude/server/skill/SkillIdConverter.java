package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.skill.SkillId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class SkillIdConverter implements Converter<String, SkillId> {

    @Override
    public SkillId convert(String text) {
        return SkillId.of(text);
    }
}
