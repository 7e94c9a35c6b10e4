package dev.vpsclaude.server.skill;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import dev.vpsclaude.server.skill.FrontMatter.Other;
import dev.vpsclaude.server.skill.FrontMatter.Text;
import dev.vpsclaude.server.skill.FrontMatter.Texts;
import dev.vpsclaude.server.skill.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML by its events, so that nothing is made of it but texts: no tag chooses a type, no alias stands for anything,
 * and {@code no} is a text. What is not a text or a list of texts is passed over.
 */
final class FrontMatterParser {

    /** All that a skill can say there fits in, however it is escaped. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    private static final int DEEPEST = 20;
    private static final int LONGEST_MESSAGE = 200;

    private final Parser events;

    private FrontMatterParser(String yaml) {
        events = new ParserImpl(new StreamReader(yaml), new LoaderOptions());
    }

    /** @throws CommandRefused with an {@link InvalidValue} when it is not a mapping whose keys are texts */
    static FrontMatter parse(String yaml) {
        require(
                yaml.length() <= MOST_CHARACTERS,
                "too_long",
                "At most " + MOST_CHARACTERS + " characters of front matter are allowed.");
        try {
            return new FrontMatterParser(yaml).document();
        } catch (YAMLException e) {
            throw new CommandRefused(new InvalidValue("invalid_yaml", explanation(e)));
        }
    }

    private FrontMatter document() {
        expect(Event.ID.StreamStart);
        require(events.checkEvent(Event.ID.DocumentStart), "not_a_mapping", "Keys and values are expected.");
        expect(Event.ID.DocumentStart);
        require(events.getEvent() instanceof MappingStartEvent, "not_a_mapping", "Keys and values are expected.");
        FrontMatter found = new FrontMatter(mapping());
        expect(Event.ID.DocumentEnd);
        expect(Event.ID.StreamEnd);
        return found;
    }

    private Map<String, Value> mapping() {
        Map<String, Value> values = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            String key = key();
            require(
                    values.put(key, value()) == null,
                    "duplicate_key",
                    "“" + Checked.cut(key, LONGEST_MESSAGE) + "” is there more than once.");
        }
        events.getEvent();
        return values;
    }

    private String key() {
        if (events.getEvent() instanceof ScalarEvent key && isPlainText(key)) {
            return key.getValue();
        }
        throw new CommandRefused(new InvalidValue("invalid_key", "A key is a text without tag and anchor."));
    }

    private Value value() {
        Event event = events.getEvent();
        if (event instanceof ScalarEvent scalar) {
            return isPlainText(scalar) ? new Text(scalar.getValue()) : new Other();
        }
        if (event instanceof SequenceStartEvent start) {
            return list(start);
        }
        if (event instanceof CollectionStartEvent) {
            passOver();
        }
        return new Other();
    }

    private Value list(SequenceStartEvent start) {
        boolean isTexts = start.getTag() == null && start.getAnchor() == null;
        List<String> texts = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            isTexts &= entry(texts);
        }
        events.getEvent();
        return isTexts ? new Texts(texts) : new Other();
    }

    /** Whether the next entry is a text. */
    private boolean entry(List<String> texts) {
        Event event = events.getEvent();
        if (event instanceof ScalarEvent scalar && isPlainText(scalar)) {
            return texts.add(scalar.getValue());
        }
        if (event instanceof CollectionStartEvent) {
            passOver();
        }
        return false;
    }

    /** To the end of what has begun. */
    private void passOver() {
        for (int depth = 1; depth > 0; ) {
            Event event = events.getEvent();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            require(depth <= DEEPEST, "too_deep", "At most " + DEEPEST + " levels are allowed.");
        }
    }

    private void expect(Event.ID id) {
        require(events.checkEvent(id), "invalid_yaml", "One document is expected.");
        events.getEvent();
    }

    private static boolean isPlainText(ScalarEvent scalar) {
        return scalar.getTag() == null && scalar.getAnchor() == null;
    }

    /** With the line in the file, whose first one is the fence. */
    private static String explanation(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            String problem = String.valueOf(marked.getProblem());
            return "Line " + (marked.getProblemMark().getLine() + 2) + ": " + Checked.cut(problem, LONGEST_MESSAGE);
        }
        return "It holds characters that YAML does not allow.";
    }
}
