package dev.vpsclaude.server.testing;

import dev.vpsclaude.postgres.testing.TestDatabase;
import dev.vpsclaude.server.start.Platform;
import dev.vpsclaude.server.start.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole platform in this JVM. Most tests share one; a test that breaks or restarts it starts its own. */
public final class RunningPlatform implements AutoCloseable {

    /** A Coolify that is simulated, and five hundred times as fast as a real one. */
    public static final Map<String, String> FAST = Map.of("COOLIFY_SIMULATOR_SPEED", "500");

    /** Tests come from one address, and many people with them. */
    private static final Map<String, String> PATIENT = Map.of(
            "vpsclaude.throttle.log-ins-per-address", "100000",
            "vpsclaude.throttle.log-ins-in-all", "100000",
            "vpsclaude.throttle.registrations-per-address", "100000",
            "vpsclaude.throttle.registrations-in-all", "100000");

    private static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Platform platform;
    private final Path folder;
    private final String databaseUrl;

    private RunningPlatform(Map<String, String> variables, Map<String, String> properties, Path folder) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("PORT", "0");
        all.put("VPSCLAUDE_DATA", folder.toString());
        this.folder = folder;
        this.databaseUrl = variables.getOrDefault("DATABASE_URL", "");
        Map<String, String> patient = new HashMap<>(PATIENT);
        patient.put("vpsclaude.requests.a-minute", "1000000");
        patient.putAll(properties);
        platform = Platform.start(Settings.from(all), patient);
    }

    /** The one that is started once for this JVM, with a Coolify that is very fast, and stops when the JVM does. */
    public static RunningPlatform shared() {
        return Shared.ONE;
    }

    /** One of its own on an empty database, with these settings beside those that every one needs. */
    public static RunningPlatform start(Map<String, String> variables, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("VPSCLAUDE_MASTER_KEY", MASTER_KEY);
        all.put("DATABASE_URL", urlOf(TestDatabase.create()));
        return new RunningPlatform(all, properties, TemporaryFolder.create());
    }

    /** Another node on the database of this one. It must not deploy: its simulator is one of its own. */
    public RunningPlatform startBeside(Map<String, String> variables) {
        return startBeside(variables, Map.of());
    }

    /** The same with properties that win over the defaults. */
    public RunningPlatform startBeside(Map<String, String> variables, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("VPSCLAUDE_MASTER_KEY", MASTER_KEY);
        all.put("DATABASE_URL", databaseUrl);
        return new RunningPlatform(all, properties, TemporaryFolder.create());
    }

    /** One that keeps everything in this folder, its database included, and leaves it behind. */
    public static RunningPlatform startIn(Path folder, Map<String, String> variables) {
        return startIn(folder, variables, Map.of());
    }

    /** The same with properties that win over the defaults. */
    public static RunningPlatform startIn(Path folder, Map<String, String> variables, Map<String, String> properties) {
        return new RunningPlatform(variables, properties, folder);
    }

    public URI address() {
        return platform.address();
    }

    /** What it says about itself; it must be well enough for requests. */
    public Answer health() {
        return Http.send(Http.request(URI.create(address() + "/health"))).expect(200);
    }

    /**
     * All that its pretended Coolify remembers, values included that Coolify's API shows to nobody. It is written a moment
     * after it changes.
     */
    public String rememberedByCoolify() {
        try (Stream<Path> files = Files.walk(folder.resolve("coolify-simulator"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException | UncheckedIOException beingReplaced) {
            return "";
        }
    }

    /** What stands in its database, for questions that the API does not answer. */
    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return platform.context().getBean(type);
    }

    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(platform.context().getBeansOfType(type).values());
    }

    @Override
    public void close() {
        platform.close();
    }

    /** Closes it and deletes what it kept. */
    public void remove() {
        close();
        TemporaryFolder.delete(folder);
    }

    private static String urlOf(TestDatabase database) {
        return database.url()
                .replace("jdbc:postgresql://", "postgresql://" + database.user() + ":" + database.password() + "@");
    }

    /** With a database of its own inside, so that one hook can stop both in the right order. */
    private static final class Shared {
        private static final RunningPlatform ONE = started();

        private static RunningPlatform started() {
            RunningPlatform platform = startIn(TemporaryFolder.create(), FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::remove, "remove-shared-platform"));
            return platform;
        }
    }
}
