package dev.vpsclaude.server.security;

import dev.vpsclaude.server.security.TokenRules.LogIn;
import dev.vpsclaude.server.security.TokenRules.Need;
import dev.vpsclaude.server.security.TokenRules.Nothing;
import dev.vpsclaude.server.security.TokenRules.Scopes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.RequestPath;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a token may not be used for. What its owner may not do is refused afterwards, as for everybody. */
final class TokenScopes extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Bearer.isIn(request)) {
            filter(need(request), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void filter(Need need, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Access.Token> token = need instanceof Nothing ? Optional.empty() : token();
        if (token.isPresent() && need instanceof LogIn) {
            SecurityProblems.logInRequired(response);
        } else if (token.isPresent() && !missing(need, token.get()).isEmpty()) {
            SecurityProblems.insufficientScope(response, missing(need, token.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Need need(HttpServletRequest request) {
        RequestPath path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return TokenRules.need(request.getMethod(), path.pathWithinApplication())
                .orElseGet(LogIn::new);
    }

    private static Set<Scope> missing(Need need, Access.Token token) {
        Set<Scope> missing = EnumSet.noneOf(Scope.class);
        if (need instanceof Scopes wanted) {
            missing.addAll(wanted.all());
        }
        missing.removeAll(token.scopes());
        return missing;
    }

    private static Optional<Access.Token> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                        && known.getPrincipal().access() instanceof Access.Token token
                ? Optional.of(token)
                : Optional.empty();
    }
}
