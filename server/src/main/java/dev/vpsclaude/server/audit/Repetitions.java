package dev.vpsclaude.server.audit;

import dev.vpsclaude.messages.audit.AuditNote;
import dev.vpsclaude.messages.audit.AuditNote.Deed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what happens again and again from filling the log, be it a stranger who guesses or a page that looks every few
 * seconds: of the same to the same only the first of a minute is entered at once, and the others as one entry when the
 * minute is over. A kill loses at most how many those were.
 */
final class Repetitions {

    private static final long MINUTE_MILLIS = 60_000;

    private record Key(
            @Nullable String actor,
            @Nullable String address,
            String action,
            @Nullable String code,
            @Nullable String target) {
        static Key of(AuditNote note) {
            return new Key(
                    note.author().actor(),
                    network(note.author().address()),
                    note.deed().action(),
                    note.deed().code(),
                    note.deed().target());
        }

        Key ofAnybody() {
            return new Key(null, null, "", code, null);
        }
    }

    private static final class Count {
        private final long since;
        private final AuditNote first;
        private int more;

        Count(long since, AuditNote first) {
            this.since = since;
            this.first = first;
        }
    }

    private final Clock clock;
    private final int most;
    private final Map<Key, Count> counts = new LinkedHashMap<>();

    /** @param most beyond that many, no more than codes are told apart: what else there is, strangers make up */
    Repetitions(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether it is to be entered now; otherwise it has been counted. */
    synchronized boolean isFirst(AuditNote note) {
        Key own = Key.of(note);
        Key key = counts.size() < most || counts.containsKey(own) ? own : own.ofAnybody();
        Count known = counts.get(key);
        if (known == null) {
            counts.put(key, new Count(clock.millis(), note));
            return true;
        }
        known.more++;
        return false;
    }

    /** What was counted in minutes that are over, each as one note. */
    synchronized List<AuditNote> over() {
        return takeUntil(clock.millis() - MINUTE_MILLIS);
    }

    /** What was counted up to now. */
    synchronized List<AuditNote> all() {
        return takeUntil(Long.MAX_VALUE);
    }

    private List<AuditNote> takeUntil(long millis) {
        List<AuditNote> notes = new ArrayList<>();
        for (Iterator<Count> each = counts.values().iterator(); each.hasNext(); ) {
            Count count = each.next();
            if (count.since > millis) {
                break;
            }
            each.remove();
            if (count.more > 0) {
                notes.add(repeated(count.first, count.more));
            }
        }
        return notes;
    }

    private static AuditNote repeated(AuditNote note, int times) {
        Deed deed = note.deed();
        return new AuditNote(
                note.at(),
                note.author(),
                new Deed(deed.action(), deed.target(), deed.owner(), deed.outcome(), deed.status(), deed.code(), times),
                note.links(),
                note.changes());
    }

    /** One customer of a provider has a whole network of IPv6: its first four groups. */
    private static @Nullable String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
