package dev.vpsclaude.faults.check;

import dev.vpsclaude.faults.machine.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Coolify holds, asked of it directly.
 *
 * @param volumes the names of all volumes on its server
 */
public record CoolifyState(List<Application> applications, Set<String> volumes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MARKER = "cc-";

    /** An application, whose name is the marker of an environment. */
    public record Application(String uuid, String name, String status) {}

    public static CoolifyState of(Installation installation) {
        List<Application> applications = get(installation, "/applications")
                .valueStream()
                .map(json -> new Application(
                        json.path("uuid").asString(),
                        json.path("name").asString(),
                        json.path("status").asString()))
                .toList();
        return new CoolifyState(applications, installation.coolify().volumes());
    }

    public List<Application> of(String environment) {
        return applications.stream()
                .filter(application -> application.name().equals(MARKER + environment))
                .toList();
    }

    List<String> volumesOf(String application) {
        return volumes.stream()
                .filter(name -> name.startsWith(application + "-"))
                .toList();
    }

    private static JsonNode get(Installation installation, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(installation.coolify().apiUri() + path))
                    .header("Authorization", "Bearer " + installation.coolify().token())
                    .header("Accept", "application/json")
                    .build();
            return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
