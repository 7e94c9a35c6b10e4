package dev.vpsclaude.faults.client;

import dev.vpsclaude.faults.machine.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who is logged in, and who writes down every promise that was made: what was replied with success. The session
 * is in the database, so it outlives restarts and holds on every node.
 */
public final class Owner {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The platform said that this version of an environment exists. */
    public record Promise(String environment, long version) {}

    private final Installation installation;
    private final String cookie;
    private final String token;
    private final List<Promise> promises = new CopyOnWriteArrayList<>();

    private Owner(Installation installation, Reply session) {
        this.installation = installation;
        this.cookie = session.cookie().orElseThrow();
        this.token = session.text("csrfToken");
    }

    public static Owner signUp(Installation installation) {
        String name = "ada-" + NUMBERS.incrementAndGet();
        String body =
                "{\"email\":\"%1$s@example.org\",\"username\":\"%1$s\",\"name\":\"Ada\",\"password\":\"seven quiet lanterns\"}"
                        .formatted(name);
        Reply reply = send(request(installation.address(0), "/api/v1/auth/register")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        return new Owner(installation, reply.expectGood());
    }

    public List<Promise> promises() {
        return List.copyOf(promises);
    }

    /** A new environment with a subdomain that nobody has. */
    public Box create() {
        String label = "box-" + Long.toString(NUMBERS.incrementAndGet(), 36) + "-f";
        return create(label);
    }

    public Box create(String subdomain) {
        return new Box(this, create(0, subdomain).expectGood().text("id"));
    }

    /** Asks one of the nodes for an environment. */
    public Reply create(int node, String subdomain) {
        return post(node, "/api/v1/environments", "{\"name\":\"%1$s\",\"subdomain\":\"%1$s\"}".formatted(subdomain));
    }

    public Reply get(int node, String path) {
        return send(identified(node, path).GET());
    }

    public Reply post(int node, String path, String json) {
        return promised(send(identified(node, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))));
    }

    public Reply patch(int node, String path, String json) {
        return promised(send(identified(node, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(json))));
    }

    public Reply delete(int node, String path) {
        return promised(send(identified(node, path).DELETE()));
    }

    private Reply promised(Reply reply) {
        if (reply.good() && reply.body().startsWith("{")) {
            String id = reply.text("environmentId").isEmpty() ? reply.text("id") : reply.text("environmentId");
            if (id.startsWith("env_") && reply.json().has("version")) {
                promises.add(new Promise(id, reply.json().path("version").asLong()));
            }
        }
        return reply;
    }

    private HttpRequest.Builder identified(int node, String path) {
        return request(installation.address(node), path)
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token);
    }

    private static HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException noReply) {
            return Reply.none(noReply.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
