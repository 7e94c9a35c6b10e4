package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.account.AccountTable;
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

    static final String USER = "user";

    private final AccountTable accounts;

    SessionCallers(AccountTable accounts) {
        this.accounts = accounts;
    }

    /** Makes a new session for somebody who has just proved who they are; a session that was there before ends. */
    public void begin(UserId user, HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(USER, user.text());
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
        return user(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContextImpl context = new SecurityContextImpl();
        caller(request).map(CallerAuthentication::new).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return user(request).flatMap(accounts::caller);
    }

    private static Optional<UserId> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(USER))
                .map(UserId::of);
    }
}
