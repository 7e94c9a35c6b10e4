package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.skill.FrontMatter.Other;
import dev.vpsclaude.server.skill.FrontMatter.Text;
import dev.vpsclaude.server.skill.FrontMatter.Texts;
import dev.vpsclaude.server.skill.FrontMatter.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a SKILL.md, ours or anybody's. */
final class SkillMdReader {

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String TOOLS = "allowed-tools";
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    /**
     * What it says; what is empty could not be accepted.
     *
     * @param ignored the keys that mean nothing here
     */
    record Found(
            Optional<SkillName> name,
            Optional<SkillDescription> description,
            Optional<SkillContent> content,
            List<ToolRule> allowedTools,
            List<String> ignored) {

        static final Found NOTHING =
                new Found(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private final Fields fields;

    private SkillMdReader(Fields fields) {
        this.fields = fields;
    }

    /** What cannot be accepted is noted in {@code fields}. */
    static Found read(byte[] utf8, Fields fields) {
        return fields.optional("content", utf8, SkillMdReader::text)
                .map(text -> read(text, fields))
                .orElse(Found.NOTHING);
    }

    static Found read(String text, Fields fields) {
        return fields.optional("frontmatter", text, SkillMdParts::of)
                .map(new SkillMdReader(fields)::read)
                .orElse(Found.NOTHING);
    }

    private Found read(SkillMdParts parts) {
        Optional<SkillContent> content = fields.optional("content", parts.content(), SkillContent::of);
        return fields.optional("frontmatter", parts.frontMatter(), FrontMatterParser::parse)
                .map(values -> read(values, content))
                .orElse(Found.NOTHING);
    }

    private Found read(FrontMatter values, Optional<SkillContent> content) {
        return new Found(
                text(NAME, values.get(NAME), SkillName::of),
                text(DESCRIPTION, values.get(DESCRIPTION), text -> SkillDescription.of(oneLine(text))),
                content,
                tools(values.get(TOOLS)),
                values.keysBeside(List.of(NAME, DESCRIPTION, TOOLS)));
    }

    private <T> Optional<T> text(String field, @Nullable Value value, Function<String, T> read) {
        return switch (value) {
            case null -> fields.required(field, null, read);
            case Text t -> fields.optional(field, t.text().strip(), read);
            case Texts t -> wrongType(field);
            case Other o -> wrongType(field);
        };
    }

    private List<ToolRule> tools(@Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Text t -> SkillFields.tools(fields, ToolRules.split(t.text()));
            case Texts t -> SkillFields.tools(fields, t.texts());
            case Other o -> {
                wrongType("allowedTools");
                yield List.of();
            }
        };
    }

    private <T> Optional<T> wrongType(String field) {
        fields.reject(field, "wrong_type", "The value has the wrong type.");
        return Optional.empty();
    }

    /** YAML has ways to write a text over several lines, and each is meant as one here. */
    private static String oneLine(String text) {
        return LINE_END.matcher(text).replaceAll(" ");
    }

    private static String text(byte[] utf8) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new CommandRefused(new InvalidValue("invalid_encoding", "UTF-8 is expected."));
        }
    }
}
