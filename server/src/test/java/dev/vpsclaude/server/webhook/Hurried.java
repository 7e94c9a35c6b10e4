package dev.vpsclaude.server.webhook;

import java.util.Map;

/** Settings for a receiver on this machine, and pauses that a test can wait for. */
final class Hurried {

    private Hurried() {}

    static Map<String, String> with(int port) {
        return with(port, 2);
    }

    /** @param seconds that one message may take, for receivers that a test lets wait */
    static Map<String, String> with(int port, int seconds) {
        return Map.of(
                "vpsclaude.connection-test.allowed-ranges", "127.0.0.1",
                "vpsclaude.connection-test.allow-http", "true",
                "vpsclaude.connection-test.http-ports", "443," + port,
                "vpsclaude.connection-test.connect-timeout", "1s",
                "vpsclaude.connection-test.call-timeout", seconds + "s",
                "vpsclaude.webhooks.look", "20ms",
                "vpsclaude.webhooks.idle", "20ms",
                "vpsclaude.webhooks.first-pause", "20ms",
                "vpsclaude.webhooks.longest-pause", "100ms",
                "vpsclaude.webhooks.lease", seconds + 2 + "s");
    }
}
