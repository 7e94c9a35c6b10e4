package dev.vpsclaude.server.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that is another one than before.
 *
 * @param field its path, such as {@code spec.permissions.maxTokens}
 * @param before absent where there was none
 * @param after absent where there is none any more
 */
@Schema(name = "FieldChange")
record FieldChange(
        String field,

        @Schema(
                description = "Any JSON value",
                types = {"object", "array", "string", "number", "boolean", "null"})
        @Nullable
        Object before,

        @Schema(
                description = "Any JSON value",
                types = {"object", "array", "string", "number", "boolean", "null"})
        @Nullable
        Object after) {

    /** The fields that differ, in their order. Lists are compared as a whole. */
    static List<FieldChange> between(Map<String, ?> before, Map<String, ?> after) {
        List<FieldChange> changes = new ArrayList<>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, Map<?, ?> before, Map<?, ?> after, List<FieldChange> changes) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            String field = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            compare(field, before.get(key), after.get(key), changes);
        }
    }

    private static void compare(
            String field, @Nullable Object before, @Nullable Object after, List<FieldChange> changes) {
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            compare(field, was, is, changes);
        } else if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
