package dev.vpsclaude.server.command;

import dev.vpsclaude.server.security.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says with each event who wanted it. What comes of an event later nobody wanted but the platform. */
@Component
public class Sender implements CorrelationDataProvider {

    /** Under this name the id of a person stands in the metadata of commands and of their events. */
    public static final String ACTOR = "actor";

    private final CorrelationDataProvider usual = new MessageOriginProvider();

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> handedOn = new HashMap<>(usual.correlationDataFor(message));
        if (message instanceof CommandMessage) {
            handedOn.putAll(message.getMetaData().subset(ACTOR, RepeatableRequest.METADATA));
        }
        return handedOn;
    }

    /** Whose request this thread answers; empty if it answers none. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    static Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        current().ifPresent(caller -> metadata.put(ACTOR, caller.id().text()));
        RepeatableRequest.current()
                .ifPresent(request ->
                        metadata.put(RepeatableRequest.METADATA, request.id().toString()));
        return metadata;
    }
}
