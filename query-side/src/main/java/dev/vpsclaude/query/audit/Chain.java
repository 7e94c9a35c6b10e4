package dev.vpsclaude.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.FieldChange;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain ends.
 *
 * @param seq of its last entry, 0 before the first
 * @param hash of its last entry, in hexadecimal; zeros before the first
 */
public record Chain(long seq, String hash) {

    static final Chain EMPTY = new Chain(0, "0".repeat(64));

    /** PostgreSQL keeps microseconds; all six digits are written, so that equal times are equal texts. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The note as the next entry: its hash is SHA-256(hash of the entry before || RFC 8785 JSON of number and note). */
    AuditEntry next(AuditNote note) {
        return new AuditEntry(seq + 1, note, hash(seq + 1, note));
    }

    static Chain endingWith(AuditEntry entry) {
        return new Chain(entry.seq(), entry.hash());
    }

    /** What is hashed of an entry. What is absent is left out. */
    public static String canonical(long seq, AuditNote note) {
        Map<String, Object> json = new HashMap<>();
        json.put("seq", seq);
        json.put("at", TIME.format(note.at()));
        put(json, "actor", note.author().actor());
        put(json, "via", note.author().via());
        put(json, "address", note.author().address());
        put(json, "reason", note.author().reason());
        put(json, "action", note.deed().action());
        put(json, "target", note.deed().target());
        put(json, "owner", note.deed().owner());
        json.put("outcome", note.deed().outcome().name().toLowerCase(Locale.ROOT));
        put(json, "status", note.deed().status());
        put(json, "code", note.deed().code());
        json.put("times", note.deed().times());
        put(json, "request", note.links().request());
        put(json, "correlation", note.links().correlation());
        put(json, "causation", note.links().causation());
        put(json, "event", note.links().event());
        put(json, "position", note.links().position());
        json.put("changes", changes(note.changes()));
        return CanonicalJson.of(json);
    }

    private String hash(long next, AuditNote note) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hash));
            return HexFormat.of().formatHex(digest.digest(canonical(next, note).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Map<String, Object>> changes(List<FieldChange> changes) {
        return changes.stream().map(Chain::change).toList();
    }

    private static Map<String, Object> change(FieldChange change) {
        Map<String, Object> json = new HashMap<>();
        json.put("field", change.field());
        put(json, "before", change.before());
        put(json, "after", change.after());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
