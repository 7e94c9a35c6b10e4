package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What the body of a storage call may hold (contract section 6). */
final class StorageRules {

    private static final Map<String, Rule> RULES = Map.of(
            "type", Rule.oneOf("persistent", "file"),
            "name", Rule.matching("[a-zA-Z0-9][a-zA-Z0-9._-]*").orNull(),
            "mount_path", Rule.string(),
            "host_path", Rule.matching("/([a-zA-Z0-9._\\-/~@+]*)?").orNull(),
            "content", Rule.string().orNull(),
            "fs_path", Rule.string(),
            "is_directory", Rule.bool(),
            "is_host_file", Rule.bool());

    private static final Set<String> ON_CREATE = RULES.keySet();
    private static final Set<String> ON_UPDATE =
            Set.of("uuid", "id", "type", "name", "mount_path", "host_path", "content", "is_preview_suffix_enabled");

    private static final Set<String> ONLY_PERSISTENT = Set.of("name", "host_path");
    private static final Set<String> ONLY_FILE = Set.of("content", "is_directory", "is_host_file", "fs_path");

    private StorageRules() {}

    static void checkNew(ObjectNode body) {
        new Complaints()
                .about(body, RULES)
                .aboutMissing(body, "type", "mount_path")
                .aboutUnknown(body, ON_CREATE)
                .refuseIfAny();
        refuseKeysOfOtherType(body);
        if (isPersistent(body) && !body.path("name").isString()) {
            throw new Refused(Problems.invalid("name", "The name field is required for persistent storages."));
        }
        if (!isPersistent(body)
                && needsServerPath(body)
                && !body.path("fs_path").isString()) {
            throw new Refused(Problems.invalid("fs_path", "The fs_path field is required for directory mounts."));
        }
    }

    static void checkChange(ObjectNode body) {
        new Complaints()
                .about(body, RULES)
                .aboutMissing(body, "type")
                .aboutUnknown(body, ON_UPDATE)
                .refuseIfAny();
        if (!body.path("uuid").isString() && !body.path("id").isIntegralNumber()) {
            throw new Refused(Problems.invalid("uuid", "Either uuid or id is required."));
        }
        refuseKeysOfOtherType(body);
    }

    static boolean isPersistent(ObjectNode body) {
        return body.path("type").asString().equals("persistent");
    }

    private static boolean needsServerPath(ObjectNode body) {
        return Truth.of(body.path("is_directory")) || Truth.of(body.path("is_host_file"));
    }

    private static void refuseKeysOfOtherType(ObjectNode body) {
        String type = body.path("type").asString();
        ObjectNode errors = Json.object();
        for (String field : new TreeSet<>(isPersistent(body) ? ONLY_FILE : ONLY_PERSISTENT)) {
            if (body.has(field)) {
                errors.put(field, "Field '" + field + "' is not valid for type '" + type + "'.");
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(Problems.invalid(errors));
        }
    }
}
