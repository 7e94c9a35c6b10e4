package dev.vpsclaude.simulator.state;

import dev.vpsclaude.simulator.model.Row;
import dev.vpsclaude.simulator.model.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one state has that an earlier one had not. Made of rows that are never changed but replaced, it looks at which
 * they are and not at what is in them.
 *
 * @param changed the rows that are new or other ones, and all that is small
 * @param gone the uuids of the rows that are not there any more, a list for each table of the snapshot in its order
 */
record Difference(Snapshot changed, List<List<String>> gone) {

    static Difference between(Snapshot before, Snapshot after) {
        Snapshot changed = new Snapshot(
                after.installation(),
                after.conditions(),
                after.port(),
                after.lastId(),
                changed(before.applications(), after.applications()),
                changed(before.variables(), after.variables()),
                changed(before.persistentStorages(), after.persistentStorages()),
                changed(before.fileStorages(), after.fileStorages()),
                changed(before.deployments(), after.deployments()),
                changed(before.containers(), after.containers()),
                changed(before.volumes(), after.volumes()),
                changed(before.jobs(), after.jobs()),
                changed(before.warmImages(), after.warmImages()));
        return new Difference(changed, gone(before, after));
    }

    private static <R extends Row> List<R> changed(List<R> before, List<R> after) {
        Map<String, R> known = byUuid(before);
        return after.stream().filter(row -> known.get(row.uuid()) != row).toList();
    }

    private static List<List<String>> gone(Snapshot before, Snapshot after) {
        List<List<? extends Row>> earlier = before.tables();
        List<List<? extends Row>> later = after.tables();
        List<List<String>> gone = new ArrayList<>();
        for (int table = 0; table < earlier.size(); table++) {
            gone.add(gone(earlier.get(table), later.get(table)));
        }
        return gone;
    }

    private static List<String> gone(List<? extends Row> before, List<? extends Row> after) {
        Set<String> left = after.stream().map(Row::uuid).collect(Collectors.toSet());
        return before.stream()
                .map(Row::uuid)
                .filter(uuid -> !left.contains(uuid))
                .toList();
    }

    /** The later state again. Applied to a state that has it already, it changes nothing. */
    Snapshot after(Snapshot before) {
        return new Snapshot(
                changed.installation(),
                changed.conditions(),
                changed.port(),
                changed.lastId(),
                merged(before.applications(), changed.applications(), gone.get(0)),
                merged(before.variables(), changed.variables(), gone.get(1)),
                merged(before.persistentStorages(), changed.persistentStorages(), gone.get(2)),
                merged(before.fileStorages(), changed.fileStorages(), gone.get(3)),
                merged(before.deployments(), changed.deployments(), gone.get(4)),
                merged(before.containers(), changed.containers(), gone.get(5)),
                merged(before.volumes(), changed.volumes(), gone.get(6)),
                merged(before.jobs(), changed.jobs(), gone.get(7)),
                merged(before.warmImages(), changed.warmImages(), gone.get(8)));
    }

    private static <R extends Row> List<R> merged(List<R> before, List<R> changed, List<String> gone) {
        Map<String, R> rows = byUuid(before);
        rows.keySet().removeAll(new HashSet<>(gone));
        changed.forEach(row -> rows.put(row.uuid(), row));
        return List.copyOf(rows.values());
    }

    private static <R extends Row> Map<String, R> byUuid(List<R> rows) {
        Map<String, R> known = new LinkedHashMap<>();
        rows.forEach(row -> known.put(row.uuid(), row));
        return known;
    }
}
