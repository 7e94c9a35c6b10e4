package dev.vpsclaude.server.secret;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The master keys of this installation.
 *
 * @param primary wraps whatever is sealed from now on
 * @param previous wrapped what was sealed before, and open it until it is wrapped by the primary one
 */
public record MasterKeys(MasterKey primary, List<MasterKey> previous) {

    public MasterKeys {
        previous = List.copyOf(previous);
    }

    /** All of them by their ids, the primary one first. */
    Map<String, MasterKey> byId() {
        Map<String, MasterKey> keys = new LinkedHashMap<>();
        keys.put(primary.id(), primary);
        previous.forEach(key -> keys.put(key.id(), key));
        return keys;
    }
}
