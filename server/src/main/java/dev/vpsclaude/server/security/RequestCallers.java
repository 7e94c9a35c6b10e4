package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds out who is calling: by the token if the request carries one, good or not, and by the session otherwise. */
@Component
class RequestCallers implements SecurityContextRepository {

    private final SessionCallers sessions;
    private final TokenCallers tokens;

    RequestCallers(SessionCallers sessions, TokenCallers tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return Bearer.sent(request)
                .<DeferredSecurityContext>map(sent -> new DeferredContext(() -> context(sent)))
                .orElseGet(() -> sessions.loadDeferredContext(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session is begun and ended by name only, and tokens have none.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !Bearer.isIn(request) && sessions.containsContext(request);
    }

    private SecurityContext context(String sent) {
        SecurityContextImpl context = new SecurityContextImpl();
        tokens.find(sent).map(CallerAuthentication::new).ifPresent(context::setAuthentication);
        return context;
    }
}
