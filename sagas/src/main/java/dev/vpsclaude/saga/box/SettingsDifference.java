package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.saga.box.BoxDifference.SettingChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares Claude Code's settings place by place; a list is one place. */
final class SettingsDifference {

    private SettingsDifference() {}

    static List<SettingChange> between(Permissions before, Permissions after) {
        Map<String, Object> old = places(ClaudeSettings.of(before));
        Map<String, Object> young = places(ClaudeSettings.of(after));
        SortedSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(young.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), young.get(path)))
                .map(path -> new SettingChange(path, old.get(path), young.get(path)))
                .toList();
    }

    private static Map<String, Object> places(Map<String, Object> settings) {
        Map<String, Object> places = new TreeMap<>();
        collect("", settings, places);
        return places;
    }

    private static void collect(String path, Map<?, ?> object, Map<String, Object> places) {
        object.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                collect(path + "/" + key, inner, places);
            } else {
                places.put(path + "/" + key, value);
            }
        });
    }
}
