package dev.vpsclaude.server.skill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.skill.SkillFile;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A skill as an archive with one folder in it. Equal skills give equal bytes: all times are the first that ZIP knows, and
 * nothing is compressed, which every version of a compressor does in its own way.
 */
final class SkillZip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SkillZip() {}

    static byte[] of(SkillSpec spec) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            add(zip, spec.name() + "/SKILL.md", SkillMd.of(spec).text().getBytes(UTF_8));
            for (SkillFile file : spec.files()) {
                add(zip, spec.name() + "/" + file.path(), file.content().bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
