package dev.vpsclaude.connection;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A range of addresses such as {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a range of one.
 *
 * @param network its first address in hexadecimal
 * @param bits how many bits all its addresses share
 */
public record AddressRange(String network, int bits) {

    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    public AddressRange {
        byte[] first = HexFormat.of().parseHex(network);
        require(bits >= 0 && bits <= first.length * 8, "a prefix is as long as the address at most");
        require(Arrays.equals(first, masked(first, bits)), "the address must be the first of its range");
    }

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is not an address, or is not the first address of the range
     */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        String prefix = slash < 0 ? Integer.toString(address.length * 8) : text.substring(slash + 1);
        require(PREFIX.matcher(prefix).matches(), "a prefix is a number");
        return new AddressRange(HexFormat.of().formatHex(address), Integer.parseInt(prefix));
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * 2 == network.length()
                && HexFormat.of().formatHex(masked(bytes, bits)).equals(network);
    }

    private static byte[] address(String text) {
        try {
            return Host.literal(text).getAddress();
        } catch (InvalidTarget none) {
            throw new IllegalArgumentException("not an address: " + text);
        }
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.max(0, Math.min(8, bits - i * 8));
            masked[i] &= (byte) (0xff << (8 - kept));
        }
        return masked;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
