package dev.vpsclaude.saga.box;

import dev.vpsclaude.saga.box.BoxDifference.Kind;
import dev.vpsclaude.saga.box.BoxDifference.VersionChange;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what has versions with a number. */
final class VersionDifference {

    private VersionDifference() {}

    /** Something in a version. */
    record Numbered(String id, String name, int number) {}

    /** In the order of the names that they have now, or had last. */
    static <T> List<VersionChange> between(Collection<T> before, Collection<T> after, Function<T, Numbered> numbered) {
        Map<String, Numbered> old = byId(before, numbered);
        Map<String, Numbered> young = byId(after, numbered);
        Map<String, VersionChange> changes = new TreeMap<>();
        old.forEach((id, it) -> changes.put(id, new VersionChange(id, it.name(), Kind.REMOVED, it.number(), 0)));
        young.forEach((id, it) -> changes.merge(
                id, new VersionChange(id, it.name(), Kind.ADDED, 0, it.number()), VersionDifference::changed));
        return changes.values().stream()
                .filter(change -> change.from() != change.to())
                .sorted(Comparator.comparing(VersionChange::name))
                .toList();
    }

    private static VersionChange changed(VersionChange removed, VersionChange added) {
        return new VersionChange(added.id(), added.name(), Kind.CHANGED, removed.from(), added.to());
    }

    private static <T> Map<String, Numbered> byId(Collection<T> items, Function<T, Numbered> numbered) {
        return items.stream().map(numbered).collect(Collectors.toMap(Numbered::id, it -> it));
    }
}
