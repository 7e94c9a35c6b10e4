package dev.vpsclaude.server.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands between the fences of a SKILL.md, by its keys and in its order. */
record FrontMatter(Map<String, Value> values) {

    /** A value, in which nothing is anything but text. */
    sealed interface Value {}

    /** One text. */
    record Text(String text) implements Value {}

    /** Several texts. */
    record Texts(List<String> texts) implements Value {}

    /** Something that is neither, and that is not looked into. */
    record Other() implements Value {}

    @Nullable
    Value get(String key) {
        return values.get(key);
    }

    /** The keys that are none of these. */
    List<String> keysBeside(List<String> known) {
        List<String> others = new ArrayList<>(values.keySet());
        others.removeAll(known);
        return others;
    }
}
