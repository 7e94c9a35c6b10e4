package dev.vpsclaude.server.security;

import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.util.function.SingletonSupplier;

/** Looks for the caller when somebody asks, and only once. */
final class DeferredContext implements DeferredSecurityContext {

    private final SingletonSupplier<SecurityContext> context;

    DeferredContext(Supplier<SecurityContext> context) {
        this.context = SingletonSupplier.of(context);
    }

    @Override
    public SecurityContext get() {
        return context.obtain();
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
