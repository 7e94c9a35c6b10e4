package dev.vpsclaude.server.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON with a mark where a sealed value is referred to. Events hold no secrets; where one is kept is nobody's business either.
 */
final class Masked {

    private static final String PREFIX = "sec_";
    private static final int SHOWN = 6;

    private Masked() {}

    static Map<String, Object> of(Map<String, Object> json) {
        return fields(json);
    }

    private static @Nullable Object masked(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return isReference(map) ? mark(String.valueOf(map.get("id"))) : fields(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> masked = new ArrayList<>();
            list.forEach(inner -> masked.add(masked(inner)));
            return masked;
        }
        return value instanceof String text && text.startsWith(PREFIX) ? mark(text) : value;
    }

    private static Map<String, Object> fields(Map<?, ?> json) {
        Map<String, Object> masked = new LinkedHashMap<>();
        json.forEach((key, inner) -> masked.put(String.valueOf(key), masked(inner)));
        return masked;
    }

    /** Enough to see that it is another one than before. */
    private static String mark(String id) {
        return "(sealed, …" + id.substring(Math.max(PREFIX.length(), id.length() - SHOWN)) + ")";
    }

    private static boolean isReference(Map<?, ?> map) {
        return map.size() == 2
                && map.containsKey("version")
                && map.get("id") instanceof String id
                && id.startsWith(PREFIX);
    }
}
