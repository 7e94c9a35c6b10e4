package dev.vpsclaude.connection;

import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;

/** Whether a remote MCP server lets a user in, and how many tools it has. */
record RemoteCheck(GuardedSockets sockets, Trust trust, boolean httpAllowed, Set<Integer> ports) {

    void perform(Target.Remote target, Attempt attempt) throws IOException {
        RemoteUrl url = target.url();
        if (!url.isWithin(ports, httpAllowed)) {
            throw new TestFailed(Outcome.REFUSED_BY_POLICY);
        }
        Place place = sockets.locate(url.host(), url.port());
        attempt.begins(Stage.CONNECT);
        talk(
                new GuardedHttp(sockets, trust, place, target.headers(), attempt),
                url.toHttpUrl(),
                target.transport(),
                attempt);
    }

    private static void talk(GuardedHttp http, HttpUrl url, Target.Transport transport, Attempt attempt)
            throws IOException {
        switch (transport) {
            case HTTP -> new McpConversation(new McpHttpChannel(http, url), attempt).hold();
            case SSE -> {
                try (McpSseChannel channel = McpSseChannel.open(http, url)) {
                    new McpConversation(channel, attempt).hold();
                }
            }
        }
    }
}
