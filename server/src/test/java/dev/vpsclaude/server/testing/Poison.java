package dev.vpsclaude.server.testing;

import dev.vpsclaude.messages.platform.PlatformCommand;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;

/** A process that fails whenever it asks the platform for certain things, until its program is repaired. */
public record Poison(Registration registration) {

    /** Every wish of a process to the platform fails where it applies. */
    public static Poison in(RunningPlatform platform, Predicate<PlatformCommand> where) {
        return new Poison(platform.bean(CommandBus.class)
                .registerDispatchInterceptor(messages -> (index, message) -> poisoned(message, where)));
    }

    public void repair() {
        registration.cancel();
    }

    private static <T extends CommandMessage<?>> T poisoned(T message, Predicate<PlatformCommand> where) {
        if (message.getPayload() instanceof PlatformCommand command && where.test(command)) {
            throw new IllegalStateException("poison");
        }
        return message;
    }
}
