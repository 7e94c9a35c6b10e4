package dev.vpsclaude.server.command;

import dev.vpsclaude.messages.origin.OriginKey;
import dev.vpsclaude.messages.origin.SystemActor;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a message hands on to those that it leads to. The events of a command are its sender's; what comes of an event or of
 * a time that is over, the platform wants by itself. The correlation stays the same all the way.
 */
@Component
public class Origins implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return switch (message) {
            case CommandMessage<?> command -> ofSender(command);
            case DeadlineMessage<?> deadline ->
                ofSystem(SystemActor.TIMER, deadline, deadline.getMetaData().get(OriginKey.CAUSATION.key()));
            default -> ofSystem(SystemActor.PROCESS, message, message.getIdentifier());
        };
    }

    private static Map<String, Object> ofSender(CommandMessage<?> command) {
        Map<String, Object> origin = new HashMap<>();
        for (OriginKey key : OriginKey.values()) {
            put(origin, key, command.getMetaData().get(key.key()));
        }
        origin.putIfAbsent(OriginKey.CORRELATION.key(), command.getIdentifier());
        origin.putAll(command.getMetaData().subset(RepeatableRequest.METADATA));
        return origin;
    }

    private static Map<String, Object> ofSystem(SystemActor actor, Message<?> message, @Nullable Object causation) {
        MetaData metadata = message.getMetaData();
        Map<String, Object> origin = new HashMap<>();
        origin.put(OriginKey.ACTOR.key(), actor.text());
        origin.put(
                OriginKey.CORRELATION.key(),
                metadata.getOrDefault(OriginKey.CORRELATION.key(), message.getIdentifier()));
        put(origin, OriginKey.CAUSATION, causation);
        return origin;
    }

    private static void put(Map<String, Object> origin, OriginKey key, @Nullable Object value) {
        if (value != null) {
            origin.put(key.key(), value);
        }
    }
}
