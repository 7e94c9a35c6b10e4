package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one stream have said last of each field. An event that names a field tells all of it: what it does not
 * name stays as it was.
 *
 * @param version of the last event, -1 before the first
 * @param fields by their paths, see {@link Shown}
 */
record LastSaid(long version, SortedMap<String, String> fields) {

    static final LastSaid NOTHING = new LastSaid(-1, Collections.emptySortedMap());

    private static final String PERSON = "usr_";

    /** After one more event that says this. */
    LastSaid after(SortedMap<String, String> said) {
        SortedMap<String, String> all = new TreeMap<>(fields);
        Set<String> named = named(said);
        all.keySet().removeIf(path -> named.contains(top(path)));
        all.putAll(said);
        return new LastSaid(version + 1, all);
    }

    /** What of it is another way than before, by path. */
    List<FieldChange> changes(SortedMap<String, String> said) {
        SortedMap<String, FieldChange> changes = new TreeMap<>();
        Set<String> named = named(said);
        fields.forEach((path, before) -> {
            if (named.contains(top(path)) && !said.containsKey(path)) {
                changes.put(path, new FieldChange(path, before, null));
            }
        });
        said.forEach((path, after) -> {
            if (!after.equals(fields.get(path))) {
                changes.put(path, new FieldChange(path, fields.get(path), after));
            }
        });
        return new ArrayList<>(changes.values());
    }

    /** Whose stream it is: the owner that it began with, or the person whom it is about. */
    @Nullable
    String owner(String stream) {
        return stream.startsWith(PERSON) ? stream : fields.get("owner");
    }

    /** About as many bytes as it takes. */
    int size() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    private static Set<String> named(SortedMap<String, String> said) {
        return said.keySet().stream().map(LastSaid::top).collect(Collectors.toSet());
    }

    private static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
