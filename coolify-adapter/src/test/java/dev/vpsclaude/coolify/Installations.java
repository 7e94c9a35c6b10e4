package dev.vpsclaude.coolify;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of tests: few that differ from those that a product would have. */
final class Installations {

    private static final String PREFIX = "vpsclaude.coolify";

    private static final Map<String, String> USUAL = Map.of(
            "api-url", "https://coolify.example.org/api/v1",
            "token", "7|very-secret-token",
            "project-uuid", "project-1",
            "server-uuid", "server-1",
            "wildcard-domain", "boxes.example.org",
            "workers", "2",
            "call-timeout", "10s",
            "requests-per-minute", "100000");

    private Installations() {}

    /** @param own settings without their prefix, which win over the usual ones */
    static CoolifyProperties with(Map<String, String> own) {
        Map<String, String> all = new HashMap<>();
        USUAL.forEach((name, value) -> all.put(PREFIX + "." + name, value));
        own.forEach((name, value) -> all.put(PREFIX + "." + name, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind(PREFIX, CoolifyProperties.class)
                .get();
    }

    static CoolifyProperties at(String address, int requestsPerMinute) {
        return with(Map.of("api-url", address, "requests-per-minute", Integer.toString(requestsPerMinute)));
    }
}
