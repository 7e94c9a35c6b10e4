package dev.vpsclaude.server.http;

import java.util.regex.Pattern;

/** Long texts as tables write them: {@code a*101} is a hundred and one letters. */
final class Spelled {

    private static final Pattern REPEATED = Pattern.compile("a\\*(\\d+)");

    private Spelled() {}

    static String out(String text) {
        return REPEATED.matcher(text).replaceAll(found -> "a".repeat(Integer.parseInt(found.group(1))));
    }
}
