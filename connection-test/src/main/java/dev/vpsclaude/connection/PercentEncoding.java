package dev.vpsclaude.connection;

import dev.vpsclaude.connection.InvalidTarget.Flaw;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding read strictly: a plus is a plus, and half an escape or bytes that are no UTF-8 are refused. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes.write(c == '%' ? escaped(text, i) : c);
            i += c == '%' ? 2 : 0;
        }
        String decoded = utf8(bytes.toByteArray());
        InvalidTarget.unless(decoded.chars().noneMatch(Character::isISOControl), Flaw.BAD_CHARACTER);
        return decoded;
    }

    private static int escaped(String text, int at) {
        InvalidTarget.unless(at + 2 < text.length(), Flaw.BAD_ENCODING);
        int high = Character.digit(text.charAt(at + 1), 16);
        int low = Character.digit(text.charAt(at + 2), 16);
        InvalidTarget.unless(high >= 0 && low >= 0, Flaw.BAD_ENCODING);
        return high * 16 + low;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException none) {
            throw new InvalidTarget(Flaw.BAD_ENCODING);
        }
    }
}
