package dev.vpsclaude.server.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees to it that the audit log knows of every request that is to change something, of every denial, and of all that
 * administrators read, before the answer goes out: an answered request is never without its entry. A request whose command
 * led to events is told by those. Reading one's own costs nothing. It stands in the security chain behind the filter that
 * knows the caller and before those that refuse.
 */
@Component
public class AuditedRequests extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_PROBLEM = 64 * 1024;

    /** Then the log is gone as well. */
    private static final String DATABASE_GONE = "unavailable";

    private final RequestNotes notes;

    AuditedRequests(RequestNotes notes) {
        this.notes = notes;
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    static boolean isForAdministrators(String actionOrPath) {
        return actionOrPath.contains("/api/v1/admin/");
    }

    /** An answer of any length cannot be held back: it is entered by whoever gives it, see {@link AuditExportController}. */
    private static boolean isLong(HttpServletRequest request) {
        return AuditedRoute.path(request).equals(AuditExportController.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReading(request) && (!isForAdministrators(AuditedRoute.path(request)) || isLong(request))) {
            chain.doFilter(request, response);
            enterDenial(request, response);
        } else {
            hold(request, new ContentCachingResponseWrapper(response), chain);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AuditedRoute.path(request).startsWith("/api/");
    }

    /** It is short and stands in the buffer as long as the chain has not ended. */
    private void enterDenial(HttpServletRequest request, HttpServletResponse response) {
        String code = RequestNote.codeOfTurningAway(request);
        if (code != null && !isOnlyAsking(request, code)) {
            notes.enter(request, response.getStatus(), code);
        }
    }

    /** Every page asks first whether somebody is logged in. */
    private static boolean isOnlyAsking(HttpServletRequest request, String code) {
        return code.equals("unauthenticated") && AuditedRoute.path(request).equals("/api/v1/auth/session");
    }

    private void hold(HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        int status = response.getStatus();
        String code = status < 400 ? null : code(response);
        boolean isTold = status < 400 && RequestNote.isToldByEvents(request);
        if (!isTold && !DATABASE_GONE.equals(code)) {
            notes.enter(request, status, code);
        }
        response.copyBodyToResponse();
    }

    private static @Nullable String code(ContentCachingResponseWrapper response) {
        if (response.getContentSize() == 0 || response.getContentSize() > LONGEST_PROBLEM) {
            return null;
        }
        try {
            return JSON.readTree(response.getContentAsByteArray())
                    .path("code")
                    .asStringOpt()
                    .orElse(null);
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
