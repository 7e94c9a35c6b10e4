package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host in its one form: a name in small ASCII letters without a dot at its end, or an address.
 *
 * <p>The other spellings of addresses (decimal, octal, hexadecimal, with fewer parts) are no hosts here: parsers do not agree on
 * them, so what was checked would not be what is connected to. Names in other scripts are to be given in punycode, which also
 * keeps out the full-width dots and digits that turn into an address later.
 *
 * @param text the name, or the address without brackets
 */
public record Host(String text) {

    private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9a-f.]*:[0-9a-f:.]*");
    private static final int LONGEST = 253;

    public Host {
        InvalidTarget.unless(isAddress(text) ? isCanonical(text) : isName(text), Flaw.BAD_HOST);
    }

    /**
     * Reads a host as it stands in an URL, an IPv6 address in brackets.
     *
     * @throws InvalidTarget if it is none
     */
    public static Host of(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        if (small.startsWith("[") && small.endsWith("]")) {
            return new Host(ipv6(small.substring(1, small.length() - 1)).getHostAddress());
        }
        InvalidTarget.unless(!small.contains(":"), Flaw.BAD_HOST);
        return new Host(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    /** As it stands in an URL. */
    public String inUrl() {
        return text.contains(":") ? "[" + text + "]" : text;
    }

    /** The address, if it is one; nobody is asked. */
    Optional<InetAddress> address() {
        return isAddress(text) ? Optional.of(literal(text)) : Optional.empty();
    }

    /** The address that this text is, however IPv6 is abbreviated. */
    static InetAddress literal(String address) {
        return IPV4.matcher(address).matches() ? byBytes(address) : ipv6(address);
    }

    private static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || text.contains(":");
    }

    private static boolean isCanonical(String address) {
        return literal(address).getHostAddress().equals(address);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST
                && NAME.matcher(text).matches()
                && !ENDS_IN_A_NUMBER.matcher(text).matches();
    }

    private static InetAddress byBytes(String ipv4) {
        byte[] bytes = new byte[4];
        String[] parts = ipv4.split("\\.", -1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An IPv4 address that is mapped into IPv6 comes out as IPv4. In brackets Java never takes it for a name. */
    private static InetAddress ipv6(String text) {
        InvalidTarget.unless(IPV6_CHARACTERS.matcher(text).matches(), Flaw.BAD_HOST);
        try {
            return InetAddress.getByName("[" + text + "]");
        } catch (UnknownHostException none) {
            throw new InvalidTarget(Flaw.BAD_HOST);
        }
    }
}
