package dev.vpsclaude.server.skill;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.FileContent;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillPath;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners send about skills, and how it is read. */
final class SkillRequests {

    private SkillRequests() {}

    /** A new skill; without {@code isGlobal} it is in the environments that select it. */
    @Schema(name = "NewSkill")
    record Create(
            @Nullable String name,
            @Nullable String description,
            @Nullable String content,
            @Nullable List<@Nullable String> allowedTools,
            @Nullable List<@Nullable File> files,
            @Nullable Boolean isGlobal) {

        SkillSpec read() {
            Fields fields = new Fields();
            Optional<SkillName> newName = fields.required("name", name, SkillName::of);
            Optional<SkillDescription> newDescription =
                    fields.required("description", description, SkillDescription::of);
            Optional<SkillContent> newContent = fields.required("content", content, SkillContent::of);
            List<ToolRule> tools = allowedTools == null ? List.of() : SkillFields.tools(fields, allowedTools);
            List<SkillFile> newFiles = files == null ? List.of() : File.read(files, fields);
            fields.check();
            return new SkillSpec(
                    newName.orElseThrow(),
                    newDescription.orElseThrow(),
                    newContent.orElseThrow(),
                    tools,
                    newFiles,
                    SkillFields.reach(Boolean.TRUE.equals(isGlobal)));
        }
    }

    /** A change of a skill; what is absent stays as it is, and a list that is there takes the place of the present one. */
    @Schema(name = "SkillChange")
    record Change(
            @Nullable String name,
            @Nullable String description,
            @Nullable String content,
            @Nullable List<@Nullable String> allowedTools,
            @Nullable List<@Nullable File> files,
            @Nullable Boolean isGlobal) {

        dev.vpsclaude.messages.skill.SkillChange read() {
            Fields fields = new Fields();
            var change = new dev.vpsclaude.messages.skill.SkillChange(
                    fields.optional("name", name, SkillName::of),
                    fields.optional("description", description, SkillDescription::of),
                    fields.optional("content", content, SkillContent::of),
                    Optional.ofNullable(allowedTools).map(tools -> SkillFields.tools(fields, tools)),
                    Optional.ofNullable(files).map(given -> File.read(given, fields)),
                    Optional.ofNullable(isGlobal).map(SkillFields::reach));
            if (isEmpty()) {
                fields.reject("name", "required", "At least one field is expected.");
            }
            fields.check();
            return change;
        }

        private boolean isEmpty() {
            return Stream.of(
                            Optional.ofNullable(name),
                            Optional.ofNullable(description),
                            Optional.ofNullable(content),
                            Optional.ofNullable(allowedTools),
                            Optional.ofNullable(files),
                            Optional.ofNullable(isGlobal))
                    .allMatch(Optional::isEmpty);
        }
    }

    /**
     * A further file.
     *
     * @param content in base64
     */
    @Schema(name = "NewSkillFile")
    record File(@Nullable String path, @Nullable String content) {

        /** None if they are too many, so that this is complained about once. */
        static List<SkillFile> read(List<@Nullable File> given, Fields fields) {
            if (SkillFields.areTooMany(fields, "files", given, Limit.SKILL_FILES)) {
                return List.of();
            }
            List<SkillFile> files = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                String at = "files[" + i + "]";
                fields.required(at, given.get(i), file -> file)
                        .flatMap(file -> file.read(at, fields))
                        .ifPresent(files::add);
            }
            return SkillFields.together(fields, files);
        }

        private Optional<SkillFile> read(String at, Fields fields) {
            Optional<SkillPath> newPath = fields.required(at + ".path", path, SkillPath::of);
            Optional<FileContent> newContent = fields.required(at + ".content", content, FileContent::of);
            return newPath.flatMap(p -> newContent.map(c -> new SkillFile(p, c)));
        }
    }
}
