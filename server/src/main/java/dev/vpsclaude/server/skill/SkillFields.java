package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.http.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is the same in whichever form a skill arrives, so that the same mistake is told in the same way. */
final class SkillFields {

    private SkillFields() {}

    /** None if they are too many, so that this is complained about once. */
    static List<ToolRule> tools(Fields fields, List<? extends @Nullable String> raw) {
        return areTooMany(fields, "allowedTools", raw, Limit.SPEC_LIST)
                ? List.of()
                : fields.list("allowedTools", new ArrayList<@Nullable String>(raw), ToolRule::of);
    }

    /** The files as they are kept together; none if they cannot be. */
    static List<SkillFile> together(Fields fields, List<SkillFile> files) {
        return fields.optional("files", files, SkillSpec::acceptableFiles).orElse(List.of());
    }

    static boolean areTooMany(Fields fields, String field, List<?> entries, Limit limit) {
        if (entries.size() > limit.max()) {
            fields.reject(field, "too_many", "At most " + limit.max() + " entries are allowed.");
        }
        return entries.size() > limit.max();
    }

    static Reach reach(boolean isGlobal) {
        return isGlobal ? Reach.GLOBAL : Reach.SELECTED;
    }
}
