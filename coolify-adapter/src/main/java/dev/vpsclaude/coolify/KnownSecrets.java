package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The secrets that were given to the containers of an environment, as far as they can still be read. */
record KnownSecrets(IntentTable intents, Secrets secrets) {

    LogMask of(EnvironmentId environment) {
        Map<SecretRef, String> names = new LinkedHashMap<>();
        intents.lastVariables(environment).forEach(set -> {
            set.secret().forEach((name, reference) -> names.putIfAbsent(reference, name));
            names.putIfAbsent(set.password(), "PASSWORD");
        });
        return LogMask.of(names.entrySet().stream()
                .flatMap(it -> value(() -> secrets.reveal(it.getValue(), it.getKey())).stream()
                        .flatMap(value -> SecretForms.of(it.getValue(), value)))
                .toList());
    }

    /** One whose key has been deleted is gone for good, also from the container's next start. */
    private static Optional<String> value(Supplier<String> reveal) {
        try {
            return Optional.of(reveal.get());
        } catch (CoolifyFailed withheld) {
            return Optional.empty();
        }
    }
}
