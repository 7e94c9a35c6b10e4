package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A box that somebody of ill will has specified, as far as the product's own types let them. */
record HostileBox(Versions versions, EnvironmentSpec spec, List<SkillSpec> skills) {

    Dockerfile dockerfile() {
        return Dockerfile.generate(versions);
    }

    /** What is set on the platform for it: the values of the owner's variables are sent for the run time only. */
    SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>();
        spec.variables().keySet().forEach(name -> variables.put(name.text(), ""));
        variables.putAll(BoxVariables.of(spec));
        variables.put("VPSCLAUDE_BUNDLE", bundle().encoded());
        return variables;
    }

    private Bundle bundle() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (SkillSpec skill : skills) {
            String folder = ".claude/skills/" + skill.name() + "/";
            files.put(folder + "SKILL.md", SkillMd.of(skill).text().getBytes(UTF_8));
            skill.files()
                    .forEach(file ->
                            files.put(folder + file.path(), file.content().bytes()));
        }
        return new Bundle(ClaudeSettings.of(spec.permissions()), files, new TreeMap<>(Map.of()));
    }
}
