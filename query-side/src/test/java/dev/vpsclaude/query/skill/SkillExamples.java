package dev.vpsclaude.query.skill;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillEvent.SkillCreated;
import dev.vpsclaude.messages.skill.SkillEvent.SkillDeleted;
import dev.vpsclaude.messages.skill.SkillEvent.SkillRevised;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;
import java.util.UUID;

/** The words of these tests: skills of Ada and Bob, and what happens to them. */
record SkillExamples(SkillId id, UserId owner) {

    static final UserId ADA = new UserId(uuid(1, 0));
    static final UserId BOB = new UserId(uuid(2, 0));

    /** Ada's n-th skill; later ones have greater ids. */
    static SkillExamples ada(int n) {
        return new SkillExamples(new SkillId(uuid(20, n)), ADA);
    }

    static SkillExamples bob(int n) {
        return new SkillExamples(new SkillId(uuid(21, n)), BOB);
    }

    static EnvironmentId box(int n) {
        return new EnvironmentId(uuid(30, n));
    }

    static SkillSpec spec(String name, String description, Reach reach) {
        return new SkillSpec(
                SkillName.of(name),
                SkillDescription.of(description),
                SkillContent.of("# Über “" + name + "”\r\n\n\ttwice 🐘\n"),
                List.of(ToolRule.of("Bash(git add:*)")),
                List.of(new SkillFile(SkillPath.of("bin/a.dat"), FileContent.ofBytes(new byte[] {0, -1, 10}))),
                reach);
    }

    static SkillSpec spec(String name) {
        return spec(name, "Does " + name, Reach.SELECTED);
    }

    SkillCreated created(SkillSpec spec) {
        return new SkillCreated(id, owner, spec);
    }

    SkillCreated created() {
        return created(spec("first"));
    }

    SkillRevised revised(int number) {
        return new SkillRevised(id, spec("revised-" + number), number);
    }

    SkillDeleted deleted() {
        return new SkillDeleted(id);
    }

    private static UUID uuid(int kind, int n) {
        return new UUID(0x0197_a1b2_0000_7000L + ((long) n << 16), 0x8000_0000_0000_0000L + kind);
    }
}
