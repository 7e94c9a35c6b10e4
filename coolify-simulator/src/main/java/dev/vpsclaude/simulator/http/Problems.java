package dev.vpsclaude.simulator.http;

import dev.vpsclaude.simulator.model.Ability;
import tools.jackson.databind.JsonNode;

/** The answers that say no, word for word (contract 1.4 and section 2). */
public final class Problems {

    private Problems() {}

    public static Answer unauthenticated() {
        return Answer.message(401, "Unauthenticated.");
    }

    /** With a success in it, for all that (contract 1.4). */
    public static Answer apiDisabled() {
        return Answer.json(403, Json.object().put("success", true).put("message", "API is disabled."));
    }

    public static Answer missing(Ability ability) {
        return Answer.message(403, "Missing required permissions: " + ability.word());
    }

    /** No such route, as opposed to no such object: it carries {@code docs} (contract 1.1). */
    public static Answer noSuchRoute() {
        return Answer.json(404, Json.object().put("message", "Not found.").put("docs", "https://coolify.io/docs"));
    }

    public static Answer notFound(String what) {
        return Answer.message(404, what);
    }

    public static Answer onlyPost() {
        return Answer.message(405, "This endpoint has changed to a POST request.")
                .with("Allow", "POST");
    }

    public static Answer tooLarge() {
        return Answer.message(413, "Payload Too Large");
    }

    public static Answer invalidRequest(String error) {
        return Answer.json(400, Json.object().put("message", "Invalid request.").put("error", error));
    }

    /** The errors are an object of arrays, an object of strings or an array, as the place wants it (contract 2.3). */
    public static Answer invalid(JsonNode errors) {
        return Answer.json(
                422, Json.object().put("message", "Validation failed.").set("errors", errors));
    }

    /** A single hand-written error: an object of strings. */
    public static Answer invalid(String field, String error) {
        return invalid(Json.object().put(field, error));
    }

    public static Answer queueFull() {
        return Answer.message(429, "Deployment queue is full. Please wait for existing deployments to complete.")
                .with("Retry-After", "60");
    }

    public static Answer tooManyAttempts(Request request) {
        return request.wantsJson()
                ? Answer.message(429, "Too Many Attempts.")
                : Answer.html(429, "<!DOCTYPE html><title>Too Many Requests</title>");
    }

    public static Answer serverError(Request request) {
        return request.wantsJson()
                ? Answer.message(500, "Server Error")
                : Answer.html(500, "<!DOCTYPE html><title>Server Error</title>");
    }
}
