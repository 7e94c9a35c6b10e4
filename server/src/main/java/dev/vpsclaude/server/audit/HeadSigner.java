package dev.vpsclaude.server.audit;

import dev.vpsclaude.query.audit.AuditReader;
import dev.vpsclaude.query.audit.Chain;
import dev.vpsclaude.server.secret.MasterKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signs where the log ends, every five minutes or every thousand entries if there are new ones, into a file and into the log
 * of the program. Whoever then changes the database, with all its hashes, has to change those as well.
 */
@Component
class HeadSigner {

    private static final Logger LOG = LoggerFactory.getLogger(HeadSigner.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MOST_ENTRIES = 1_000;

    private final AuditReader log;
    private final HeadFile file;
    private final HeadKey key;
    private final Clock clock = Clock.systemUTC();
    private long signedTo = -1;
    private Instant signedAt = Instant.EPOCH;

    HeadSigner(AuditReader log, HeadFile file, MasterKeys keys) {
        this.log = log;
        this.file = file;
        this.key = HeadKey.of(keys.primary());
    }

    /** Signs if it is time to. */
    synchronized void round() {
        Chain end = log.head();
        Instant now = clock.instant();
        boolean due = !now.isBefore(signedAt.plus(LONGEST)) || end.seq() >= signedTo() + MOST_ENTRIES;
        if (due) {
            sign(end, now);
        }
    }

    /** Signs whatever is new. */
    synchronized void sign() {
        sign(log.head(), clock.instant());
    }

    private void sign(Chain end, Instant now) {
        if (end.seq() <= signedTo()) {
            return;
        }
        SignedHead head = SignedHead.of(end.seq(), end.hash(), now, key);
        file.add(head);
        signedTo = end.seq();
        signedAt = now;
        LOG.info(
                "The audit log ends with entry {}, hash {}; signed {} by {}.",
                head.seq(),
                head.hash(),
                head.signature(),
                head.publicKey());
    }

    /** What an earlier start of this node has signed last. */
    private long signedTo() {
        if (signedTo < 0) {
            signedTo = file.all().stream().mapToLong(SignedHead::seq).max().orElse(0);
        }
        return signedTo;
    }
}
