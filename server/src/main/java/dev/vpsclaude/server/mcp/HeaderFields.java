package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.RequestHeaders;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.mcp.HeaderName;
import dev.vpsclaude.messages.mcp.McpConnection.Remote;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.secret.Literal;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Headers, read.
 *
 * @param dropped those without a value
 */
record HeaderFields(SortedMap<HeaderName, Secret> set, SortedSet<HeaderName> dropped) {

    /** A change may drop as many as it sets. */
    private static final int MOST_ENTRIES = 2 * Limit.MCP_HEADERS.max();

    static HeaderFields ofNew(@Nullable Map<String, @Nullable String> given, Fields fields) {
        HeaderFields headers = read(given, fields);
        headers.dropped.forEach(name -> fields.reject(at(name.text()), "required", "A value is required."));
        headers.limit(Set.of(), fields);
        return headers;
    }

    static HeaderFields ofChange(@Nullable Map<String, @Nullable String> given, Remote present, Fields fields) {
        HeaderFields headers = read(given, fields);
        headers.limit(present.headers().keySet(), fields);
        return headers;
    }

    private static HeaderFields read(@Nullable Map<String, @Nullable String> given, Fields fields) {
        HeaderFields headers = new HeaderFields(new TreeMap<>(), new TreeSet<>());
        if (given != null && given.size() > MOST_ENTRIES) {
            tooMany(fields);
        } else if (given != null) {
            given.forEach((name, value) ->
                    fields.optional(at(name), name, HeaderName::of).ifPresent(key -> headers.add(key, value, fields)));
        }
        return headers;
    }

    /** Small and large letters do not make two headers of one, so that it would be chance which of them counts. */
    private void add(HeaderName name, @Nullable String value, Fields fields) {
        String field = at(name.text());
        if (set.containsKey(name) || dropped.contains(name)) {
            fields.reject(field, "duplicate_header", "This header is there twice.");
        } else if (value == null) {
            dropped.add(name);
        } else {
            fields.optional(field, value, text -> value(name, text)).ifPresent(secret -> set.put(name, secret));
        }
    }

    /** What can be stored can be tested. */
    private static Secret value(HeaderName name, String text) {
        Secret secret = Literal.variable(text);
        Flaws.toldOf(() -> new RequestHeaders(Map.of(name.text(), secret)));
        return secret;
    }

    private void limit(Set<HeaderName> present, Fields fields) {
        SortedSet<HeaderName> after = new TreeSet<>(present);
        after.removeAll(dropped);
        after.addAll(set.keySet());
        if (after.size() > Limit.MCP_HEADERS.max()) {
            tooMany(fields);
        }
    }

    private static void tooMany(Fields fields) {
        fields.reject("headers", "too_many", "At most " + Limit.MCP_HEADERS.max() + " headers are allowed.");
    }

    private static String at(String name) {
        return "headers." + name;
    }
}
