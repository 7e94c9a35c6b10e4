package dev.vpsclaude.server.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who has signed up and is logged in: a cookie and the token that changes need. */
public record Person(URI address, String id, String username, String cookie, String token) {

    public static final String PASSWORD = "seven quiet lanterns";

    private static final AtomicInteger SIGNED_UP = new AtomicInteger();

    /** A new person, whom nobody knew before. */
    public static Person signUp(RunningPlatform platform) {
        return signUp(platform.address());
    }

    /** The same at a platform that runs elsewhere. */
    public static Person signUp(URI address) {
        String username = "ada-" + SIGNED_UP.incrementAndGet();
        String body =
                "{\"email\":\"%1$s@example.org\",\"username\":\"%1$s\",\"name\":\"Ada Example\",\"password\":\"%2$s\"}"
                        .formatted(username, PASSWORD);
        return begun(address, username, "/api/v1/auth/register", body, 201);
    }

    /** A new person, who was made an administrator and has just confirmed who they are. */
    public static Person administrator(RunningPlatform platform) {
        Person person = signUp(platform);
        platform.jdbc()
                .sql("update account set role = 'admin' where username = ?")
                .param(person.username())
                .update();
        return person.confirmed();
    }

    /** The same person in the same session, who may do what is dangerous for ten minutes. */
    public Person confirmed() {
        post("/api/v1/auth/confirm", "{\"password\":\"%s\"}".formatted(PASSWORD))
                .expect(200);
        return this;
    }

    /** The same person in another browser, or after a restart. */
    public Person logIn(RunningPlatform somePlatform) {
        String body = "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(username, PASSWORD);
        return begun(somePlatform.address(), username, "/api/v1/auth/login", body, 200);
    }

    public Answer get(String path) {
        return Http.send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return Http.send(withBody("POST", path, json));
    }

    /** A body that is not JSON. */
    public Answer post(String path, String contentType, byte[] body) {
        return Http.send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path) {
        return Http.send(request(path).POST(BodyPublishers.noBody()));
    }

    /** A change of whatever version there is. */
    public Answer patch(String path, String json) {
        return patch(path, "*", json);
    }

    /** A change that was made to this version. */
    public Answer patch(String path, String ifMatch, String json) {
        return Http.send(withBody("PATCH", path, json).header("If-Match", ifMatch));
    }

    public Answer put(String path, String json) {
        return Http.send(withBody("PUT", path, json));
    }

    public Answer delete(String path, String json) {
        return Http.send(withBody("DELETE", path, json));
    }

    public Answer delete(String path) {
        return Http.send(request(path).DELETE());
    }

    public Answer send(String method, String path) {
        return Http.send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** A request that carries what a browser would: the cookie, and the token that the page adds. */
    public HttpRequest.Builder request(String path) {
        return Http.request(URI.create(address + path)).header("Cookie", cookie).header("X-CSRF-TOKEN", token);
    }

    public HttpRequest.Builder withBody(String method, String path, String json) {
        return request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
    }

    /** A new environment, waited for until it can be read. */
    public OwnedEnvironment create() {
        return create("{\"name\":\"Box of %s\"}".formatted(username));
    }

    public OwnedEnvironment create(String json) {
        String id = post("/api/v1/environments", json).expect(201).text("id");
        return new OwnedEnvironment(this, id).becomes("pending");
    }

    /** A new skill, waited for until it can be read. */
    public OwnedSkill write(String json) {
        return OwnedSkill.of(this, post("/api/v1/skills", json));
    }

    public FollowedEvents follow() {
        return FollowedEvents.open(request("/api/v1/events"));
    }

    public FollowedEvents followAfter(String lastEventId) {
        return FollowedEvents.open(request("/api/v1/events").header("Last-Event-ID", lastEventId));
    }

    private static Person begun(URI address, String username, String path, String body, int expected) {
        Answer answer = Http.send(Http.request(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .expect(expected);
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        return new Person(
                address, answer.json().path("user").path("id").asString(), username, cookie, answer.text("csrfToken"));
    }
}
