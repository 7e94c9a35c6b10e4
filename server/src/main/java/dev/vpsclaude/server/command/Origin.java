package dev.vpsclaude.server.command;

import dev.vpsclaude.messages.account.Reason;
import dev.vpsclaude.messages.origin.OriginKey;
import dev.vpsclaude.server.http.TraceId;
import dev.vpsclaude.server.security.Access;
import dev.vpsclaude.server.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is at the other end of a request, and what the request is called.
 *
 * @param actor the id of a person; absent for somebody who has not logged in
 * @param via {@code session}, or {@code token:} and the part of an API token that may be shown
 * @param address as the connection has it
 * @param request the name of the request, see {@link TraceId}
 * @param reason why, where it had to be said, see {@link #because}
 */
public record Origin(
        @Nullable String actor,
        @Nullable String via,
        String address,
        String request,
        @Nullable String reason) {

    private static final String REASON = Origin.class.getName() + ".reason";

    /** The request that this thread answers is made for this reason: its events and its entry in the audit log say so. */
    public static void because(Reason reason) {
        current().ifPresent(request -> request.setAttribute(REASON, reason.text()));
    }

    /**
     * Of the request that this thread answers, with the name under which it can be found again if it can be repeated; empty on
     * a thread that answers none.
     */
    static Map<String, String> metadata() {
        Map<String, String> metadata =
                current().map(request -> of(request).asMetadata()).orElseGet(HashMap::new);
        RepeatableRequest.current()
                .ifPresent(request ->
                        metadata.put(RepeatableRequest.METADATA, request.id().toString()));
        return metadata;
    }

    /** Of this request, which this thread answers. */
    public static Origin of(HttpServletRequest request) {
        Optional<Caller> caller = Sender.current();
        return new Origin(
                caller.map(known -> known.id().text()).orElse(null),
                caller.map(known -> via(known.access())).orElse(null),
                request.getRemoteAddr(),
                TraceId.current(),
                (String) request.getAttribute(REASON));
    }

    private static Optional<HttpServletRequest> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.of(current.getRequest())
                : Optional.empty();
    }

    private static @Nullable String via(Access access) {
        return switch (access) {
            case Access.NotYet nothing -> null;
            case Access.Session session -> "session";
            case Access.Token token -> "token:" + token.prefix();
        };
    }

    private Map<String, String> asMetadata() {
        Map<String, String> metadata = new HashMap<>();
        put(metadata, OriginKey.ACTOR, actor);
        put(metadata, OriginKey.VIA, via);
        put(metadata, OriginKey.ADDRESS, address);
        put(metadata, OriginKey.REQUEST, request);
        put(metadata, OriginKey.REASON, reason);
        return metadata;
    }

    private static void put(Map<String, String> metadata, OriginKey key, @Nullable String value) {
        if (value != null) {
            metadata.put(key.key(), value);
        }
    }
}
