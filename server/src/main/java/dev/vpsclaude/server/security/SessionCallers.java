package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Finds out who is calling from the session, which holds no more than an id. */
@Component
public class SessionCallers implements SecurityContextRepository {

    /** Makes a new session for somebody who has just proved who they are; a session that was there before ends. */
    public void begin(UserId user, HttpServletRequest request) {
        HttpSession session = another(request);
        session.setAttribute(SessionRows.USER, user.uuid().toString());
        session.setAttribute(SessionRows.ORIGIN, SessionOrigin.of(request).stored());
    }

    /** A new session, with a new id, in place of the one that was there. */
    static HttpSession another(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredContext(() -> context(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session is begun and ended by name only.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return attribute(request, SessionRows.USER).isPresent();
    }

    private static SecurityContext context(HttpServletRequest request) {
        SecurityContextImpl context = new SecurityContextImpl();
        attribute(request, SessionRows.CALLER)
                .map(SessionRows::caller)
                .map(CallerAuthentication::new)
                .ifPresent(context::setAuthentication);
        return context;
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(name));
    }
}
