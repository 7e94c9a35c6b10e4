package dev.vpsclaude.simulator.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows in the order in which they were first stored. */
public final class Table<R extends Row> {

    private final Map<String, R> rows = new LinkedHashMap<>();

    /** Stores the row, in the place of the one with the same uuid if there is one. */
    public R put(R row) {
        rows.put(row.uuid(), row);
        return row;
    }

    public void putAll(List<R> several) {
        several.forEach(this::put);
    }

    public Optional<R> find(String uuid) {
        return Optional.ofNullable(rows.get(uuid));
    }

    public Optional<R> first(Predicate<R> wanted) {
        return rows.values().stream().filter(wanted).findFirst();
    }

    public List<R> where(Predicate<R> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    public List<R> all() {
        return List.copyOf(rows.values());
    }

    public void remove(String uuid) {
        rows.remove(uuid);
    }

    public void removeIf(Predicate<R> unwanted) {
        rows.values().removeIf(unwanted);
    }
}
