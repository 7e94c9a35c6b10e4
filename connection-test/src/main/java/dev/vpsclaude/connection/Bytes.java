package dev.vpsclaude.connection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a message of a server's that may be shorter than it claims. */
final class Bytes {

    private final byte[] content;
    private int at;

    Bytes(byte[] content) {
        this.content = content;
    }

    boolean isEmpty() {
        return at == content.length;
    }

    int left() {
        return content.length - at;
    }

    int u8() throws TestFailed {
        return take(1)[0] & 0xff;
    }

    int u16LittleEndian() throws TestFailed {
        return u8() | u8() << 8;
    }

    int i32() throws TestFailed {
        return u8() << 24 | u8() << 16 | u8() << 8 | u8();
    }

    byte[] take(int length) throws TestFailed {
        TestFailed.unless(length >= 0 && length <= left());
        at += length;
        return Arrays.copyOfRange(content, at - length, at);
    }

    byte[] rest() throws TestFailed {
        return take(left());
    }

    /** Up to the next zero. */
    String text() throws TestFailed {
        int end = at;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        String text = new String(take(end - at), StandardCharsets.UTF_8);
        u8();
        return text;
    }
}
