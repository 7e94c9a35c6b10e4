package dev.vpsclaude.server.secret;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the master keys of the past are still needed for. */
@Component
public class KeysInUse {

    private final WrappingTable table;
    private final MasterKeys keys;
    private volatile Findings latest = new Findings(0, "");

    KeysInUse(WrappingTable table, MasterKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** What there was to say, when somebody looked last, of values that the primary key does not wrap. */
    public Findings findings() {
        return latest;
    }

    /** Reads all values' rows, which is why not everybody who asks may have it done. */
    Findings look() {
        latest = found();
        return latest;
    }

    private Findings found() {
        Map<String, Long> others = table.othersThan(keys.primary().id());
        long older = others.entrySet().stream()
                .filter(entry -> isKnown(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        String lost = others.entrySet().stream()
                .filter(entry -> !isKnown(entry.getKey()))
                .map(entry -> entry.getValue() + " under " + name(entry.getKey()))
                .collect(Collectors.joining(", "));
        return new Findings(older, lost);
    }

    private boolean isKnown(String masterKey) {
        return masterKey.isEmpty() || keys.byId().containsKey(masterKey);
    }

    private static String name(String masterKey) {
        return masterKey.equals(WrappingTable.NONE_KNOWN)
                ? "none of the known master keys"
                : "the unknown master key " + masterKey;
    }

    /**
     * What was found.
     *
     * @param older how many values a previous key wraps that is known
     * @param lost which values do not open, because it is not known what wraps them; {@code ""} when all do
     */
    public record Findings(long older, String lost) {}
}
