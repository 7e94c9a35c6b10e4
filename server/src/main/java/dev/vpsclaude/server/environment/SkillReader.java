package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.skill.ReadSkills;
import dev.vpsclaude.messages.skill.ReadSkills.SkillTexts;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** What versions of skills say. */
@Component
class SkillReader {

    private final QueryGateway queries;

    SkillReader(QueryGateway queries) {
        this.queries = queries;
    }

    List<SkillSpec> read(List<SkillVersion> versions) {
        return versions.isEmpty()
                ? List.of()
                : queries.query(new ReadSkills(versions), SkillTexts.class)
                        .join()
                        .items();
    }
}
