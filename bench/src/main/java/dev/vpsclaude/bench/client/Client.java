package dev.vpsclaude.bench.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who is logged in and has environments. Ours and the baseline are spoken to in the same words. */
public final class Client implements AutoCloseable {

    private static final String PASSWORD = "seven quiet lanterns";
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final HttpConnection connection;
    private final String headers;
    private final String user;
    private final List<String> environments = new ArrayList<>();
    private int turn;

    private Client(HttpConnection connection, Answer session) {
        this.connection = connection;
        user = session.field("id");
        headers = "Cookie: " + session.cookie() + "\r\nX-CSRF-TOKEN: " + session.field("csrfToken") + "\r\n";
    }

    /** Signs up and is somebody new. */
    public static Client register(int port, String username) {
        String person = "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Ada Example\",\"username\":\"%s\"}"
                .formatted(email(username), PASSWORD, username);
        HttpConnection connection = new HttpConnection(port);
        return new Client(
                connection,
                connection.send("POST", "/api/v1/auth/register", "", person).good());
    }

    /** Another session of somebody who has signed up. */
    public static Client login(int port, String username) {
        String login = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email(username), PASSWORD);
        HttpConnection connection = new HttpConnection(port);
        return new Client(
                connection,
                connection.send("POST", "/api/v1/auth/login", "", login).good());
    }

    /** The id of the person. */
    public String user() {
        return user;
    }

    /** What proves who this is, as header lines that end with CRLF. */
    public String headers() {
        return headers;
    }

    public int environments() {
        return environments.size();
    }

    public void create() {
        String label = "bench-" + Long.toString(NUMBERS.incrementAndGet(), 36) + "-box";
        String body = "{\"name\":\"Box %s\",\"subdomain\":\"%s\",\"spec\":%s}".formatted(label, label, spec(1000));
        Answer answer =
                connection.send("POST", "/api/v1/environments", headers, body).good();
        environments.add(answer.field("id"));
    }

    /** Changes the spec of the environment whose turn it is among the first so many; answers with the new version. */
    public String reconfigure(int among) {
        String id = next(among);
        String body = "{\"spec\":" + spec(1000 + (int) (NUMBERS.incrementAndGet() % 900_000)) + "}";
        Answer answer = connection
                .send("PATCH", "/api/v1/environments/" + id, headers + "If-Match: *\r\n", body)
                .good();
        return id + "@" + answer.field("version");
    }

    public void get(int among) {
        connection
                .send("GET", "/api/v1/environments/" + next(among), headers, "")
                .good();
    }

    public void list() {
        connection.send("GET", "/api/v1/environments?limit=20", headers, "").good();
    }

    @Override
    public void close() {
        connection.close();
    }

    private String next(int among) {
        turn = (turn + 1) % Math.min(among, environments.size());
        return environments.get(turn);
    }

    private static String email(String username) {
        return username + "@example.com";
    }

    private static String spec(int maxTokens) {
        return """
                {"permissions":{"allowedTools":["Read","Edit","Bash(git status)"],"blockedTools":["WebSearch"],\
                "allowedHosts":["example.com"],"filesystemPaths":["/workspace/src"],"maxTokens":%d}}""".formatted(maxTokens);
    }
}
