package dev.vpsclaude.server;

import dev.vpsclaude.server.start.InvalidSettings;
import dev.vpsclaude.server.start.Platform;
import dev.vpsclaude.server.start.Settings;

/** Starts the platform with what the variables of the environment say. */
public final class VpsClaude {

    private VpsClaude() {}

    public static void main(String[] arguments) {
        try {
            Platform platform = Platform.start(Settings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
            platform.announcement().forEach(System.out::println);
        } catch (InvalidSettings e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
