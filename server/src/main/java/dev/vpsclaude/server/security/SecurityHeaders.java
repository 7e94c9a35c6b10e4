package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every answer, for those that are given before Spring Security would write them. */
final class SecurityHeaders {

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    /** Those that Spring Security gives to every other answer; {@code ServerRefusalsTest} compares. */
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put("Content-Security-Policy", CONTENT_POLICY);
        HEADERS.put("X-Content-Type-Options", "nosniff");
        HEADERS.put("X-XSS-Protection", "0");
        HEADERS.put("X-Frame-Options", "DENY");
        HEADERS.put("Referrer-Policy", "no-referrer");
        HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
        HEADERS.put("Permissions-Policy", PERMISSIONS);
        HEADERS.put("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        HEADERS.put("Pragma", "no-cache");
        HEADERS.put("Expires", "0");
    }

    private SecurityHeaders() {}

    /** @param httpsOnly whether browsers are told to come by https only */
    static void write(HttpServletResponse response, boolean httpsOnly) {
        HEADERS.forEach(response::setHeader);
        if (httpsOnly) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
    }
}
