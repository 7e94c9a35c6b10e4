package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An archive, written by hand: also such as no honest program writes. */
final class Zip {

    /**
     * What its directory says about an entry.
     *
     * @param size how large it is said to be
     */
    record Entry(String name, byte[] stored, int size, int crc, int method, int flags, int mode) {

        static Entry of(String name, byte[] content) {
            return new Entry(name, content, content.length, checksum(content), 0, 0, 0100644);
        }

        static Entry of(String name, String content) {
            return of(name, content.getBytes(UTF_8));
        }

        static Entry deflated(String name, byte[] content) {
            return new Entry(name, deflate(content), content.length, checksum(content), 8, 0, 0);
        }

        Entry mode(int newMode) {
            return new Entry(name, stored, size, crc, method, flags, newMode);
        }

        Entry flags(int newFlags) {
            return new Entry(name, stored, size, crc, method, newFlags, mode);
        }

        Entry method(int newMethod) {
            return new Entry(name, stored, size, crc, newMethod, flags, mode);
        }

        Entry size(int newSize) {
            return new Entry(name, stored, newSize, crc, method, flags, mode);
        }

        Entry crc(int newCrc) {
            return new Entry(name, stored, size, newCrc, method, flags, mode);
        }
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private Zip() {}

    static byte[] of(Entry... entries) {
        return of(List.of(entries));
    }

    static byte[] of(List<Entry> entries) {
        return new Zip().with(entries);
    }

    private byte[] with(List<Entry> entries) {
        entries.forEach(this::local);
        int directory = bytes.size();
        for (int i = 0; i < entries.size(); i++) {
            central(entries.get(i), offsets.get(i));
        }
        ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(bytes.size() - directory).putInt(directory).putShort((short) 0);
        bytes.writeBytes(end.array());
        return bytes.toByteArray();
    }

    private void local(Entry entry) {
        offsets.add(bytes.size());
        byte[] name = entry.name().getBytes(UTF_8);
        ByteBuffer header = buffer(30 + name.length).putInt(0x04034b50).putShort((short) 20);
        about(entry, header, name);
        header.putShort((short) 0).put(name);
        bytes.writeBytes(header.array());
        bytes.writeBytes(entry.stored());
    }

    private void central(Entry entry, int offset) {
        byte[] name = entry.name().getBytes(UTF_8);
        ByteBuffer header = buffer(46 + name.length)
                .putInt(0x02014b50)
                .putShort((short) 0x031e)
                .putShort((short) 20);
        about(entry, header, name);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.putInt(entry.mode() << 16).putInt(offset).put(name);
        bytes.writeBytes(header.array());
    }

    private static void about(Entry entry, ByteBuffer header, byte[] name) {
        header.putShort((short) entry.flags()).putShort((short) entry.method()).putInt(0x21 << 16);
        header.putInt(entry.crc()).putInt(entry.stored().length).putInt(entry.size());
        header.putShort((short) name.length);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] deflated = new byte[content.length + 100];
        int length = deflater.deflate(deflated);
        deflater.end();
        return java.util.Arrays.copyOf(deflated, length);
    }
}
