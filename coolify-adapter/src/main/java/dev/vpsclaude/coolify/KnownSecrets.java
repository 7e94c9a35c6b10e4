package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.platform.PlatformCommand.SetVariables;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The secrets that were given to the containers of an environment, as far as they can still be read. */
record KnownSecrets(IntentTable intents, Secrets secrets) {

    LogMask of(EnvironmentId environment) {
        return LogMask.of(intents.lastVariables(environment).stream()
                .flatMap(this::values)
                .toList());
    }

    private Stream<String> values(SetVariables set) {
        return Stream.concat(set.secret().values().stream(), Stream.of(set.password()))
                .flatMap(reference -> value(() -> secrets.reveal("", reference)).stream());
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
