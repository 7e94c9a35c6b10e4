package dev.vpsclaude.simulator.fault;

import java.util.Arrays;
import java.util.List;

/** A path below {@code /api/v1}. A part in braces stands for any one part, {@code **} at the end for all that follows. */
public record RoutePattern(String text) {

    private static final String ROOT = "/api/v1";
    private static final String REST = "**";

    public static RoutePattern of(String text) {
        return new RoutePattern(text.startsWith(ROOT) ? text.substring(ROOT.length()) : text);
    }

    boolean matches(String path) {
        return path.startsWith("/api/") && matches(parts(text), parts(path.replaceFirst("^/api(/v1)?", "")));
    }

    private static boolean matches(List<String> pattern, List<String> path) {
        boolean open = !pattern.isEmpty() && pattern.getLast().equals(REST);
        List<String> fixed = open ? pattern.subList(0, pattern.size() - 1) : pattern;
        if (open ? path.size() < fixed.size() : path.size() != fixed.size()) {
            return false;
        }
        for (int i = 0; i < fixed.size(); i++) {
            if (!fixed.get(i).startsWith("{") && !fixed.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
