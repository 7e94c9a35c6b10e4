package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import java.util.regex.Pattern;

/** Reads a port: 1 to 65535, without a sign and without zeros in front. */
final class Ports {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int GREATEST = 65_535;

    private Ports() {}

    static int of(String text) {
        InvalidTarget.unless(NUMBER.matcher(text).matches(), Flaw.BAD_PORT);
        return checked(Integer.parseInt(text));
    }

    static int checked(int port) {
        InvalidTarget.unless(port > 0 && port <= GREATEST, Flaw.BAD_PORT);
        return port;
    }
}
