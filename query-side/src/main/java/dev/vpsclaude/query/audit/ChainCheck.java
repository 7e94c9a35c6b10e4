package dev.vpsclaude.query.audit;

import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.query.audit.Flaw.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Computes every hash again. Alone that finds what was changed, taken away, put in or moved; whoever can write the database
 * can also compute all hashes anew or cut the end off, which only what was signed and kept elsewhere shows.
 */
public final class ChainCheck {

    private static final int MOST_FLAWS = 20;
    private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, null);

    private final SortedMap<Long, String> anchors;
    private final Chain head;
    private final List<Flaw> flaws = new ArrayList<>();
    private Chain chain = Chain.EMPTY;
    private long entries;
    private long events;
    private long position;

    private ChainCheck(SortedMap<Long, String> anchors, Chain head) {
        this.anchors = new TreeMap<>(anchors);
        this.head = head;
    }

    /** @param anchors hashes that were signed, by the numbers of their entries */
    public static Verification run(AuditReader log, SortedMap<Long, String> anchors) {
        ChainCheck check = new ChainCheck(anchors, log.head());
        log.read(ALL, check::read);
        check.end();
        return new Verification(
                check.entries,
                check.events,
                check.chain.hash(),
                anchors.size(),
                anchors.isEmpty() ? 0 : anchors.lastKey(),
                check.flaws);
    }

    private void read(AuditEntry entry) {
        entries++;
        if (entry.seq() != chain.seq() + 1) {
            found(chain.seq() + 1, Kind.MISSING, "It is not there; the next one is " + entry.seq() + ".");
        } else if (!chain.next(entry.note()).hash().equals(entry.hash())) {
            found(entry.seq(), Kind.CHANGED, "Its hash is not that of what it says after the entry before.");
        }
        compare(entry);
        follow(entry);
        chain = Chain.endingWith(entry);
    }

    private void compare(AuditEntry entry) {
        String signed = anchors.get(entry.seq());
        if (signed != null && !signed.equals(entry.hash())) {
            found(entry.seq(), Kind.REWRITTEN, "Another entry was signed under this number.");
        }
        if (entry.seq() == head.seq() && !entry.hash().equals(head.hash())) {
            found(entry.seq(), Kind.CHANGED, "The log knows another end.");
        }
    }

    private void follow(AuditEntry entry) {
        Long now = entry.note().links().position();
        if (now != null) {
            events++;
            if (now != position + 1) {
                found(entry.seq(), Kind.EVENT_MISSING, "Before event " + now + " comes " + position + ".");
            }
            position = now;
        }
    }

    private void end() {
        if (head.seq() > chain.seq()) {
            found(head.seq(), Kind.CUT, "The log ends with " + chain.seq() + " and once went on to this one.");
        }
        anchors.tailMap(chain.seq() + 1)
                .forEach((seq, hash) ->
                        found(seq, Kind.CUT, "It was signed, and the log ends with " + chain.seq() + "."));
    }

    private void found(long seq, Kind kind, String explanation) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new Flaw(seq, kind, explanation));
        }
    }
}
