package dev.vpsclaude.server.security;

import dev.vpsclaude.server.settings.PlatformSettings;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets in whoever is an administrator now and has, where the settings want it, a second factor. */
@Component
class AdministratorsOnly implements AuthorizationManager<RequestAuthorizationContext> {

    /** Said of an administrator who could be let in with a second factor. */
    static final AuthorizationDecision WITHOUT_SECOND_FACTOR = new AuthorizationDecision(false);

    private final PlatformSettings settings;
    private final SecondStepOwed factors;

    AdministratorsOnly(PlatformSettings settings, SecondStepOwed factors) {
        this.settings = settings;
        this.factors = factors;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication given = authentication.get();
        if (given == null || !(given.getPrincipal() instanceof Caller caller) || caller.role() != Caller.Role.ADMIN) {
            return new AuthorizationDecision(false);
        }
        return settings.adminsNeedSecondFactor() && !factors.isOwedBy(caller.id())
                ? WITHOUT_SECOND_FACTOR
                : new AuthorizationDecision(true);
    }
}
