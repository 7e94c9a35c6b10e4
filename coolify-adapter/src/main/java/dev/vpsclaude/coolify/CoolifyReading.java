package dev.vpsclaude.coolify;

import static dev.vpsclaude.coolify.CoolifyTranslation.items;
import static dev.vpsclaude.coolify.CoolifyTranslation.read;
import static dev.vpsclaude.coolify.CoolifyTranslation.text;
import static dev.vpsclaude.coolify.CoolifyTranslation.unintelligible;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns what is only read, and never acted upon, into ours: logs, and what is looked at before the start. Total as well. */
final class CoolifyReading {

    private CoolifyReading() {}

    /** In their order and without what Coolify hides from its own users; nothing where the token may not see it. */
    static Optional<List<String>> buildLog(JsonNode json) {
        return Optional.ofNullable(read(json, CoolifyJson.BuildLog.class).logs())
                .map(CoolifyReading::logLines);
    }

    private static List<String> logLines(String array) {
        return items(parsed(array)).stream()
                .map(item -> read(item, CoolifyJson.BuildLogLine.class))
                .filter(line -> !Boolean.TRUE.equals(line.hidden()))
                .sorted(Comparator.comparingInt(line -> Objects.requireNonNullElse(line.order(), 0)))
                .map(line -> text(line.output()))
                .toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return CoolifyJson.MAPPER.readTree(text);
        } catch (JacksonException wrongShape) {
            throw unintelligible("a log");
        }
    }

    static String containerLog(JsonNode json) {
        String logs = read(json, CoolifyJson.ContainerLog.class).logs();
        if (logs == null) {
            throw unintelligible("a log");
        }
        return logs;
    }

    static CoolifyServer server(JsonNode json) {
        CoolifyJson.Server said = read(json, CoolifyJson.Server.class);
        CoolifyJson.ServerSettings settings = said.settings();
        if (settings == null) {
            throw unintelligible("the settings of a server");
        }
        CoolifyJson.Proxy proxy = Objects.requireNonNullElse(said.proxy(), new CoolifyJson.Proxy(null, null));
        return new CoolifyServer(
                !Boolean.FALSE.equals(settings.isReachable()),
                !Boolean.FALSE.equals(settings.isUsable()),
                Boolean.TRUE.equals(settings.isBuildServer()),
                Boolean.TRUE.equals(settings.deleteUnusedVolumes()),
                text(settings.wildcardDomain()),
                text(proxy.type()),
                text(proxy.status()));
    }

    static List<String> destinations(JsonNode json) {
        return items(json).stream()
                .map(item -> text(read(item, CoolifyJson.Destination.class).uuid()))
                .toList();
    }
}
