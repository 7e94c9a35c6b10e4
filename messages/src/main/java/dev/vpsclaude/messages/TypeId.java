package dev.vpsclaude.messages;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An identifier that says what it identifies: a prefix, an underscore, and a UUID in 26 characters of Crockford's
 * base 32, as the TypeID specification 0.3 has it. UUIDs of version 7 make the text sort by time of creation.
 */
public interface TypeId extends TextValue {

    String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    Pattern SUFFIX = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");

    UUID uuid();

    String prefix();

    @Override
    default String text() {
        return prefix() + "_" + encode(uuid());
    }

    /**
     * The UUID inside {@code text}.
     *
     * @throws CommandRefused when the text has another prefix or is not a TypeID
     */
    static UUID parse(String prefix, String text) {
        String start = prefix + "_";
        if (!text.startsWith(start)
                || !SUFFIX.matcher(text.substring(start.length())).matches()) {
            throw new CommandRefused(
                    new Refusal.InvalidValue("invalid_id", "An id that begins with " + start + " is expected."));
        }
        return decode(text.substring(start.length()));
    }

    private static String encode(UUID uuid) {
        BigInteger rest = new BigInteger(uuid.toString().replace("-", ""), 16);
        char[] letters = new char[26];
        for (int i = 25; i >= 0; i--) {
            letters[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new String(letters);
    }

    private static UUID decode(String suffix) {
        BigInteger value = BigInteger.ZERO;
        for (char letter : suffix.toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        return new UUID(value.shiftRight(64).longValue(), value.longValue());
    }
}
