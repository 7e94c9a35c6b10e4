package dev.vpsclaude.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request was for, without anything that its sender made up.
 *
 * @param action method and route, such as {@code POST /api/v1/environments/{id}/deploy}
 * @param target the id in the route, if there is one
 */
record AuditedRoute(String action, @Nullable String target) {

    private static final Pattern ID = Pattern.compile("[a-z]{2,4}_[0-9a-z]{26}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final int MOST_SEGMENTS = 8;

    static AuditedRoute of(HttpServletRequest request) {
        String path = path(request);
        return new AuditedRoute(method(request) + " " + route(request, path), target(request, path));
    }

    /** As routes are found by it: with all its letters plain, since {@code /%61pi} is a way to write {@code /api}. */
    static String path(HttpServletRequest request) {
        return request.getServletPath();
    }

    private static String method(HttpServletRequest request) {
        return Pattern.matches("[A-Z]{1,10}", request.getMethod()) ? request.getMethod() : "?";
    }

    private static String route(HttpServletRequest request, String path) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null || pattern.toString().contains("*") ? cleaned(path) : pattern.toString();
    }

    /** Nobody took the request, so that its address has no pattern. */
    private static String cleaned(String path) {
        return Stream.of(path.split("/", -1))
                .limit(MOST_SEGMENTS)
                .map(AuditedRoute::cleanedSegment)
                .collect(Collectors.joining("/"));
    }

    private static String cleanedSegment(String segment) {
        if (ID.matcher(segment).matches()) {
            return "{id}";
        }
        return segment.isEmpty() || WORD.matcher(segment).matches() ? segment : "…";
    }

    private static @Nullable String target(HttpServletRequest request, String path) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        if (id != null) {
            return ID.matcher(id.toString()).matches() ? id.toString() : null;
        }
        return Stream.of(path.split("/", -1))
                .filter(segment -> ID.matcher(segment).matches())
                .findFirst()
                .orElse(null);
    }
}
