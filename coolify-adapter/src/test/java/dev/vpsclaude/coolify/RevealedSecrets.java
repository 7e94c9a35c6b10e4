package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/** Axon's own query bus, with a handful of secrets behind it. */
final class RevealedSecrets implements AutoCloseable {

    /** It is there, but cannot be read. */
    static final SecretRef DOES_NOT_OPEN = new SecretRef(CoolifyExamples.API_KEY.id(), 66);

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Registration registration;

    RevealedSecrets(Map<SecretRef, String> values) {
        registration = bus.subscribe(RevealSecret.class.getName(), Secret.class, query -> {
            SecretRef reference = ((RevealSecret) query.getPayload()).secret();
            if (reference.equals(DOES_NOT_OPEN)) {
                throw new IllegalStateException("no key opens it");
            }
            return Optional.ofNullable(values.get(reference)).map(Secret::new);
        });
    }

    QueryGateway gateway() {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Override
    public void close() {
        registration.cancel();
    }
}
