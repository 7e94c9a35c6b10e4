package dev.vpsclaude.bench.baseline;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Profile;

/**
 * Starts the baseline with the server's own settings of web server and pool. The profile keeps the platform, which scans
 * all packages below ours, from picking this up when the replay runs inside it.
 */
@SpringBootApplication(proxyBeanMethods = false)
@Profile(Baseline.PROFILE)
public class Baseline {

    static final String PROFILE = "baseline";

    /** Reads {@code PORT}, {@code BASELINE_URL}, {@code BASELINE_USER} and {@code BASELINE_PASSWORD}. */
    public static void start(Map<String, String> variables) {
        SpringApplication application = new SpringApplication(Baseline.class);
        application.setAdditionalProfiles(PROFILE);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("server.port", variables.getOrDefault("PORT", "0")),
                Map.entry("spring.datasource.url", variables.getOrDefault("BASELINE_URL", "")),
                Map.entry("spring.datasource.username", variables.getOrDefault("BASELINE_USER", "")),
                Map.entry("spring.datasource.password", variables.getOrDefault("BASELINE_PASSWORD", "")),
                Map.entry("spring.datasource.hikari.maximum-pool-size", 20),
                Map.entry("spring.datasource.hikari.minimum-idle", 4),
                Map.entry("spring.sql.init.mode", "always"),
                Map.entry("spring.sql.init.schema-locations", "classpath:baseline.sql"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("server.tomcat.threads.max", 64),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.compression.mime-types", "application/json"),
                Map.entry("logging.level.root", "warn")));
        application.run();
    }
}
