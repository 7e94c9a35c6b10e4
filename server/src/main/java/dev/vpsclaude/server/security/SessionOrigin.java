package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Where a session was begun, as far as its owner needs it to know it again.
 *
 * @param address of the visitor, or of the proxy in front
 * @param browser such as {@code Firefox on Linux}; empty for a program
 */
public record SessionOrigin(String address, String browser) {

    private static final int LONGEST_ADDRESS = 100;

    /** In this order: each names those after it as well. */
    private static final Map<String, String> BROWSERS =
            inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android", "iPhone", "iOS", "iPad", "iPadOS", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    static SessionOrigin of(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new SessionOrigin(request.getRemoteAddr(), browser(agent));
    }

    /** What {@link #stored} made. */
    static SessionOrigin read(String stored) {
        String[] parts = stored.split("\n", 2);
        return new SessionOrigin(parts[0], parts.length > 1 ? parts[1] : "");
    }

    String stored() {
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)) + "\n" + browser;
    }

    private static String browser(String agent) {
        return first(BROWSERS, agent)
                .map(browser ->
                        first(SYSTEMS, agent).map(on -> browser + " on " + on).orElse(browser))
                .orElse("");
    }

    private static Optional<String> first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> inOrder(String... words) {
        Map<String, String> ordered = new java.util.LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            ordered.put(words[i], words[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(ordered);
    }
}
