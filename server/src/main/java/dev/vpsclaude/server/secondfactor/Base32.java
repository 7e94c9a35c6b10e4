package dev.vpsclaude.server.secondfactor;

import java.io.ByteArrayOutputStream;

/** The alphabet in which people type secrets into their devices (RFC 4648, section 6), without padding. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Bytes as letters; what is left at the end is filled up with zero bits. */
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            for (held += Byte.SIZE; held >= BITS; held -= BITS) {
                text.append(LETTERS.charAt((buffer >> (held - BITS)) & 31));
            }
            buffer &= (1 << held) - 1;
        }
        return held == 0
                ? text.toString()
                : text.append(LETTERS.charAt(buffer << (BITS - held))).toString();
    }

    /** The bytes that were encoded. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char letter : text.toCharArray()) {
            buffer = (buffer << BITS) | LETTERS.indexOf(letter);
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.write(buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
