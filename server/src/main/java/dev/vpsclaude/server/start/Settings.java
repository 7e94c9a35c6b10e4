package dev.vpsclaude.server.start;

import dev.vpsclaude.server.settings.Registration;
import dev.vpsclaude.server.settings.SettingsAtFirst;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * What the operator set.
 *
 * @param data where the embedded parts keep what they know
 * @param production whether {@code APP_ENV} is {@code prod}: cookies are then sent over https only
 * @param port where the dashboard and the API are; 0 takes a free one
 * @param atFirst what administrators can change later, as it is at the first start
 */
public record Settings(
        Path data,
        boolean production,
        int port,
        DatabaseChoice database,
        PlatformChoice platform,
        MasterKeyChoice masterKey,
        SettingsAtFirst atFirst) {

    /** Reads all settings from variables alone, as {@link #from(Map, Properties)} does. */
    public static Settings from(Map<String, String> environment) {
        return from(environment, new Properties());
    }

    /**
     * Reads all settings.
     *
     * @param properties those of the JVM, in which the versions of a box may stand as well
     * @throws InvalidSettings with every complaint at once
     */
    public static Settings from(Map<String, String> environment, Properties properties) {
        Variables variables = new Variables(environment);
        Settings settings = new Settings(
                Path.of(variables.text("VPSCLAUDE_DATA").orElse(".vpsclaude")),
                variables.parsed("APP_ENV", false, "dev or prod", Settings::isProduction),
                variables.port("PORT", 3000),
                DatabaseChoice.from(variables),
                PlatformChoice.from(variables),
                MasterKeyChoice.from(variables),
                new SettingsAtFirst(variables.parsed(
                        "VPSCLAUDE_REGISTRATION", Registration.OPEN, "open, invite or closed", Registration::of)));
        settings.complain(variables);
        BoxVersions.complaints(environment, properties).forEach(variables::complain);
        if (!variables.complaints().isEmpty()) {
            throw new InvalidSettings(variables.complaints());
        }
        return settings;
    }

    private void complain(Variables variables) {
        if (masterKey.primary().isEmpty() && !(database instanceof DatabaseChoice.Embedded)) {
            variables.complain("VPSCLAUDE_MASTER_KEY must be set when DATABASE_URL is: 32 random bytes in base64,"
                    + " such as `openssl rand -base64 32` gives.");
        }
        if (production && platform instanceof PlatformChoice.Simulated) {
            variables.complain("APP_ENV is prod, but COOLIFY_API_URL is not set: only the simulator would be used.");
        }
    }

    private static boolean isProduction(String text) {
        return switch (text) {
            case "dev" -> false;
            case "prod" -> true;
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public String toString() {
        return "data in " + data + ", port " + port + ", " + database + ", " + platform;
    }
}
