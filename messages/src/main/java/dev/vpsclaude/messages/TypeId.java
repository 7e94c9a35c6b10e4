package dev.vpsclaude.messages;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An identifier that says what it identifies: a prefix, an underscore, and a UUID in 26 characters of Crockford's
 * base 32, as the TypeID specification 0.3 has it. UUIDs of version 7 make the text sort by time of creation.
 */
public interface TypeId extends TextValue {

    int LENGTH = 26;
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

    /** Five bits a letter from the end; the first letter holds the three bits that are left. */
    private static String encode(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        char[] letters = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (low & 31));
            low = low >>> 5 | high << 59;
            high >>>= 5;
        }
        return new String(letters);
    }

    private static UUID decode(String suffix) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | ALPHABET.indexOf(suffix.charAt(i));
        }
        return new UUID(high, low);
    }
}
