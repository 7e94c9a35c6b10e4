package dev.vpsclaude.bench.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answered. */
record Answer(int status, String head, String body) {

    private static final Pattern COOKIE = Pattern.compile("(?im)^set-cookie: *(sid=[^;\\s]+)");

    /** This very answer, if it is a good one. */
    Answer good() {
        if (status < 200 || status > 299) {
            throw new IllegalStateException("The server answered " + status + ": " + body);
        }
        return this;
    }

    /** Whether the server ends the connection with it. */
    boolean isLast() {
        return head.contains("\nConnection: close\n");
    }

    /** The text or number that stands in the JSON under this name, wherever it comes first. */
    String field(String name) {
        return first(Pattern.compile("\"" + name + "\":\"?([^\",}]+)"), body);
    }

    String cookie() {
        return first(COOKIE, head);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
