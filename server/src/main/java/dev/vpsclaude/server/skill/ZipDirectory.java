package dev.vpsclaude.server.skill;

import static dev.vpsclaude.messages.Checked.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a ZIP archive says at its end about what is in it (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). The headers before
 * each file can say something else; nobody asks them, so that there are no two answers. The JDK reads this directory from
 * files only, and what it reads from a stream does not say which entries are links.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_BYTES = 30;

    private final ByteBuffer bytes;

    private ZipDirectory(byte[] archive) {
        bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws CommandRefused with an {@link InvalidValue} when this is no archive, or a part of one */
    static List<ZippedFile> read(byte[] archive) {
        try {
            return new ZipDirectory(archive).entries();
        } catch (IndexOutOfBoundsException e) {
            throw new CommandRefused(new InvalidValue("damaged", "The archive is damaged."));
        }
    }

    private List<ZippedFile> entries() {
        int end = end();
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        List<ZippedFile> found = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            require(bytes.getInt(at) == ENTRY, "damaged", "The archive is damaged.");
            found.add(entry(at));
            at += ENTRY_BYTES + length(at + 28) + length(at + 30) + length(at + 32);
        }
        return found;
    }

    /** Where the last record begins: behind it there is but a comment, whose length it tells. */
    private int end() {
        int last = bytes.capacity() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + length(at + 20) == last) {
                return at;
            }
        }
        throw new CommandRefused(new InvalidValue("not_an_archive", "A ZIP archive is expected."));
    }

    private ZippedFile entry(int at) {
        byte[] name = new byte[length(at + 28)];
        bytes.get(at + ENTRY_BYTES, name);
        return new ZippedFile(
                new String(name, UTF_8),
                bytes.getShort(at + 8),
                bytes.getShort(at + 10),
                bytes.getInt(at + 16),
                bytes.getInt(at + 38) >>> 16,
                content(bytes.getInt(at + 42), bytes.getInt(at + 20)));
    }

    /** The bytes of an entry as they are stored, which may be compressed. */
    private ByteBuffer content(int local, int length) {
        require(bytes.getInt(local) == LOCAL, "damaged", "The archive is damaged.");
        return bytes.slice(local + LOCAL_BYTES + length(local + 26) + length(local + 28), length);
    }

    private int length(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
