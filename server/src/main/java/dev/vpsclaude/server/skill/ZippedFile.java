package dev.vpsclaude.server.skill;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.InvalidValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * An entry of a ZIP archive, not unpacked yet.
 *
 * @param mode what Unix says of it, or 0 where something else wrote the archive
 * @param stored its bytes as they are in the archive
 */
record ZippedFile(String name, int flags, int method, int crc, int mode, ByteBuffer stored) {

    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /**
     * Its content. No more than {@code most} bytes are ever unpacked, whatever the archive says about its size.
     *
     * @throws CommandRefused with an {@link InvalidValue} when it is too large, no plain file, or not readable
     */
    byte[] unpack(int most) {
        require((mode & KIND) == 0 || (mode & KIND) == REGULAR, "not_a_file", "Links and devices are not allowed.");
        require((flags & ENCRYPTED) == 0, "encrypted", "An encrypted file cannot be read.");
        require(
                method == STORED || method == DEFLATED,
                "unsupported_compression",
                "The file must be stored or deflated.");
        byte[] bytes = method == STORED ? copy(most) : inflate(most);
        require(checksum(bytes) == crc, "damaged", "The file is damaged.");
        return bytes;
    }

    private byte[] copy(int most) {
        requireAtMost(most, stored.remaining());
        byte[] bytes = new byte[stored.remaining()];
        stored.get(0, bytes);
        return bytes;
    }

    private byte[] inflate(int most) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored.duplicate());
            byte[] bytes = new byte[most + 1];
            int length = 0;
            for (int more = 1; more > 0 && length <= most; length += more) {
                more = inflater.inflate(bytes, length, bytes.length - length);
            }
            requireAtMost(most, length);
            require(inflater.finished(), "damaged", "The file is damaged.");
            return Arrays.copyOf(bytes, length);
        } catch (DataFormatException e) {
            throw new CommandRefused(new InvalidValue("damaged", "The file is damaged."));
        } finally {
            inflater.end();
        }
    }

    private static void requireAtMost(int most, int length) {
        require(length <= most, "too_large", "At most " + most + " bytes are allowed.");
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
