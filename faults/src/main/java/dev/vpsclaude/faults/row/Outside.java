package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.check.CoolifyState;
import dev.vpsclaude.faults.machine.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody does in Coolify beside the platform. */
final class Outside {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Outside() {}

    /** Removes the container of an environment, as its stop does. */
    static void stop(Installation installation, String environment) {
        CoolifyState.of(installation).of(environment).forEach(application -> post(installation, application.uuid()));
    }

    private static void post(Installation installation, String application) {
        URI uri = URI.create(
                installation.coolify().apiUri() + "/applications/" + application + "/stop?docker_cleanup=false");
        try {
            CLIENT.send(
                    HttpRequest.newBuilder(uri)
                            .header(
                                    "Authorization",
                                    "Bearer " + installation.coolify().token())
                            .header("Accept", "application/json")
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
