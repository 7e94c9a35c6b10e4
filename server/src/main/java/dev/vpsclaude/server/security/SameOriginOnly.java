package dev.vpsclaude.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser sends from another origin. A sibling host counts as another: the boxes of tenants may
 * share the dashboard's site. What sends neither header is no browser and carries no cookie by accident.
 */
final class SameOriginOnly extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            SecurityProblems.crossOrigin(response);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? isOwn(request.getHeader("Origin"), request)
                : site.equals("same-origin") || site.equals("none");
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return origin == null || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
