package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.command.RepeatableRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * Seals values, each under a key of its own that the master key wraps. A sealed value opens only as what it was sealed as:
 * tenant, purpose, id and version are authenticated with it, so that rows cannot be swapped.
 */
@Component
public class Vault {

    /** A value and where it is sealed. */
    public record Sealed(SecretRef ref, Secret value) {}

    private final SecretTable table;
    private final Envelope envelope;

    Vault(SecretTable table, Envelope envelope) {
        this.table = table;
        this.envelope = envelope;
    }

    /**
     * Seals a value for a tenant.
     *
     * @param purpose what it is for, which is no secret: the id of what it belongs to, a slash, and which of its values
     */
    public SecretRef seal(UserId tenant, String purpose, Secret value) {
        return sealMade(tenant, purpose, value).ref();
    }

    /** The same for a value that was made for this request: an earlier attempt may have made another, which then counts. */
    public Sealed sealMade(UserId tenant, String purpose, Secret made) {
        SecretRef ref = new SecretRef(new SecretId(RepeatableRequest.newId()), 1);
        return table.add(envelope.seal(ref, tenant, purpose, made))
                ? new Sealed(ref, made)
                : new Sealed(ref, handle(new RevealSecret(ref)).orElse(made));
    }

    /** How many bytes these values have together; they are not opened for that. */
    public int bytes(Collection<SecretRef> values) {
        return table.bytes(values) - Envelope.SEALING * values.size();
    }

    /** Forgets a value that nothing refers to. */
    public void discard(SecretRef ref) {
        table.remove(ref);
    }

    /** Forgets all values of a purpose, as part of the caller's transaction. */
    public void discardAll(UserId tenant, String purpose) {
        table.removeAll(tenant, purpose);
    }

    /** Forgets a value in a day, when nobody needs it any more beside the one that has taken its place. */
    public void supersede(SecretRef ref) {
        table.supersede(ref);
    }

    /**
     * Runs what needs sealed values, and forgets these if it was refused. Any other failure may have come after the change was
     * stored, as when only the answer to a commit got lost: what is then not needed is forgotten later.
     */
    public <T> T orDiscard(List<SecretRef> sealed, Supplier<T> work) {
        try {
            return work.get();
        } catch (CommandRefused | ConcurrencyException e) {
            sealed.forEach(this::discard);
            throw e;
        }
    }

    /** Opens a sealed value; empty when it was deleted.
     *
     * @throws IllegalStateException when it does not open as what it claims to be, or under no key that is known */
    @QueryHandler
    public Optional<Secret> handle(RevealSecret query) {
        return table.find(query.secret()).map(envelope::open);
    }
}
