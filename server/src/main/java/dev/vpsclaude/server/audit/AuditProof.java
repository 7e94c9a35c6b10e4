package dev.vpsclaude.server.audit;

import dev.vpsclaude.query.audit.AuditReader;
import dev.vpsclaude.query.audit.ChainCheck;
import dev.vpsclaude.query.audit.Flaw;
import dev.vpsclaude.query.audit.Verification;
import dev.vpsclaude.server.secret.MasterKey;
import dev.vpsclaude.server.secret.MasterKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the whole log and says whether it is as it was written, as far as hashes and signed heads can tell. */
@Component
public class AuditProof {

    private final AuditReader log;
    private final HeadFile file;
    private final List<HeadKey> keys;

    /** @param keys of which the heads are signed with the primary one, or were with a previous one */
    public AuditProof(AuditReader log, HeadFile file, MasterKeys keys) {
        this.log = log;
        this.file = file;
        this.keys = Stream.concat(Stream.<MasterKey>of(keys.primary()), keys.previous().stream())
                .map(HeadKey::of)
                .toList();
    }

    /** Takes as long as reading every entry does. */
    public Verification verify() {
        SortedMap<Long, String> anchors = new TreeMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (SignedHead head : file.all()) {
            if (head.isOfOneOf(keys)) {
                anchors.put(head.seq(), head.hash());
            } else {
                flaws.add(new Flaw(head.seq(), Flaw.Kind.SIGNATURE, "Its signed head is of no key that is known."));
            }
        }
        Verification found = ChainCheck.run(log, anchors);
        flaws.addAll(found.flaws());
        return new Verification(
                found.entries(), found.events(), found.hash(), found.anchored(), found.anchoredTo(), flaws);
    }
}
