package dev.vpsclaude.server.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A script that calls with a token: no cookie, no token against forged requests. */
public record Program(URI address, String id, String token) {

    /** One with a new token of this person's. */
    public static Program of(Person person, String... scopes) {
        String words = Stream.of(scopes).map(word -> '"' + word + '"').collect(Collectors.joining(","));
        Answer made = person.post(
                        "/api/v1/tokens", "{\"name\":\"script\",\"scopes\":[%s],\"expiresInDays\":30}".formatted(words))
                .expect(201);
        return new Program(person.address(), made.text("id"), made.text("secret"));
    }

    public Answer get(String path) {
        return send("GET", path);
    }

    public Answer post(String path, String json) {
        return Http.send(
                request(path).header("Content-Type", "application/json").method("POST", BodyPublishers.ofString(json)));
    }

    public Answer send(String method, String path) {
        return Http.send(request(path).method(method, BodyPublishers.noBody()));
    }

    public FollowedEvents follow() {
        return FollowedEvents.open(request("/api/v1/events"));
    }

    public HttpRequest.Builder request(String path) {
        return Http.request(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }
}
