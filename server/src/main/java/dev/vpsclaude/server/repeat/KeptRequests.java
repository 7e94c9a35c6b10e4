package dev.vpsclaude.server.repeat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.repeat.KeptRequestTable.Row;
import dev.vpsclaude.server.secret.Vault;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Requests and their answers, for a day, on all nodes together. Bodies of answers are sealed, since some tell a password once;
 * whoever has key and session was told it before.
 */
@Component
public class KeptRequests {

    /** With which the purpose of every sealed answer begins. */
    static final String PURPOSE = "request/";

    private final KeptRequestTable table;
    private final Vault vault;

    KeptRequests(KeptRequestTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    /** Whose turn it is with a request: that of whoever asks first, and after a death that of whoever asks next. */
    public Turn turn(RequestKey key) {
        UUID claim = UUID.randomUUID();
        UUID request = UuidCreator.getTimeOrderedEpoch();
        if (table.add(key, request, claim)) {
            return new Turn.Begin(claim, request, false);
        }
        return table.find(key).map(row -> turn(row, claim)).orElseGet(Turn.InFlight::new);
    }

    /** Keeps an answer; of two that carried the request out, as one was thought dead, the first is kept. */
    public void answered(UserId person, Turn.Begin turn, KeptAnswer answer) {
        SecretRef body =
                answer.body().isEmpty() ? null : vault.seal(person, PURPOSE + turn.id(), new Secret(answer.body()));
        boolean kept = table.answered(
                turn.claim(), answer, body == null ? null : body.id().uuid());
        if (!kept && body != null) {
            vault.discard(body);
        }
    }

    /** The answer is not kept. What was done stays done: the next attempt looks for it. */
    public void release(Turn.Begin turn) {
        table.release(turn.claim());
    }

    private Turn turn(Row row, UUID claim) {
        if (!row.isSame()) {
            return new Turn.Reused();
        }
        if (row.status() != null) {
            return new Turn.Answered(answer(row, row.status()));
        }
        return row.isFree() && table.takeOver(row, claim)
                ? new Turn.Begin(claim, row.request(), true)
                : new Turn.InFlight();
    }

    private KeptAnswer answer(Row row, int status) {
        return new KeptAnswer(status, row.contentType(), row.location(), row.etag(), body(row.answer()));
    }

    private String body(@Nullable UUID answer) {
        return Optional.ofNullable(answer)
                .flatMap(id -> vault.handle(new RevealSecret(new SecretRef(new SecretId(id), 1))))
                .map(Secret::reveal)
                .orElse("");
    }
}
