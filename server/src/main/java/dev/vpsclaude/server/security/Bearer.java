package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The header with which programs say who they are, RFC 6750. Browsers never send it by themselves. */
final class Bearer {

    private static final String SCHEME = "bearer";

    private Bearer() {}

    /** Whether the request says so at all, rightly or wrongly: then nothing else that it carries counts. */
    static boolean isIn(HttpServletRequest request) {
        return sent(request).isPresent();
    }

    /** What follows the word Bearer; empty text if nothing does. */
    static Optional<String> sent(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String rest = header.substring(SCHEME.length());
        return rest.isEmpty() || rest.charAt(0) == ' ' ? Optional.of(rest.strip()) : Optional.empty();
    }
}
