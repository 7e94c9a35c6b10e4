package dev.vpsclaude.server.command;

import dev.vpsclaude.server.security.Caller;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends what this thread does. */
public final class Sender {

    private Sender() {}

    /** Whose request this thread answers; empty if it answers none, or nobody's. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }
}
