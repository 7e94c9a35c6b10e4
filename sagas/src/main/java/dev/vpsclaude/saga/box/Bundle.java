package dev.vpsclaude.saga.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
