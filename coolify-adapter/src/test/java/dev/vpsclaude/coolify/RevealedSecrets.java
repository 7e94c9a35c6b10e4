package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/** Axon's own query bus, with a handful of secrets behind it. */
final class RevealedSecrets implements AutoCloseable {

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final Registration registration;

    RevealedSecrets(Map<SecretRef, String> values) {
        registration = bus.subscribe(RevealSecret.class.getName(), Secret.class, query -> {
            SecretRef reference = ((RevealSecret) query.getPayload()).secret();
            return new Secret(Objects.requireNonNull(values.get(reference), "no such secret"));
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
