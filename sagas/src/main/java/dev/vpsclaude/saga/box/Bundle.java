package dev.vpsclaude.saga.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The configuration that a box unpacks when it starts: JSON, compressed, in letters that no shell or file can spoil.
 *
 * @param settings of Claude Code, which win over those that the person in the box keeps
 * @param texts files beside them, such as skills, by their path from the folder of the settings
 * @param binaries files that are no text
 * @param mcpServers that are merged with those of the person in the box, by their names
 */
record Bundle(
        Map<String, Object> settings,
        SortedMap<String, String> texts,
        SortedMap<String, byte[]> binaries,
        SortedMap<String, Object> mcpServers) {

    /** Quick: a third of the time of the usual level 6, and a tenth larger with prose. */
    private static final int QUICK = 4;

    /** As small as can be, at ten times the time. */
    private static final int SMALL = 9;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Bundle of(BoxContents contents, AllowedPackages packages) {
        SkillFiles skills = SkillFiles.of(contents.skills());
        McpFiles servers = McpFiles.of(contents.mcpServers(), packages);
        SortedMap<String, String> texts = new TreeMap<>(skills.texts());
        texts.putAll(servers.files());
        return new Bundle(
                ClaudeSettings.of(contents.spec().permissions()), texts, skills.binaries(), servers.servers());
    }

    /**
     * In base64, compressed quickly where that leaves it within {@code room}, and as far as possible where it would not:
     * equal contents and equal room give equal letters.
     *
     * @param room how many letters there are for it
     */
    String encoded(int room) {
        byte[] json = JSON.writeValueAsBytes(this);
        String quick = compressed(json, QUICK);
        return quick.length() <= room ? quick : compressed(json, SMALL);
    }

    private static String compressed(byte[] json, int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Gzip gzip = new Gzip(bytes, level)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** The JDK lets only a heir choose the level. */
    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
