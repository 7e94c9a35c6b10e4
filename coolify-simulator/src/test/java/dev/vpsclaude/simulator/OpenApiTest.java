package dev.vpsclaude.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vpsclaude.simulator.fault.Fault;
import dev.vpsclaude.simulator.fault.FaultSwitch;
import dev.vpsclaude.simulator.fault.Garbage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The simulator's answers against Coolify's own document, but where the contract says that the document is wrong. */
class OpenApiTest extends WithSimulation {

    /** Answers that are not as documented, and why they are right all the same. */
    private static final Map<String, String> DOCUMENT_IS_WRONG = Map.of(
            "GET /deployments/applications/{uuid} 200", "contract 7.7 and 14, 7: {count, deployments}",
            "POST /applications/dockerfile 404", "contract 14, 5: 404 is not listed",
            "POST /applications/dockerfile 422", "contract 14, 5: 422 is not listed",
            "PATCH /applications/{uuid} 422", "contract 2.3 and 8.4: an unknown key is a 422",
            "POST /applications/{uuid}/envs 409", "contract 14, 6: no 409",
            "POST /applications/{uuid}/envs 422", "contract 14, 6: no 422",
            "POST /deploy 404", "contract 14, 11: 404 is missing");

    /** Anywhere: the gates (contract 14, 12), and what an exception makes. */
    private static final Set<Integer> NEVER_LISTED = Set.of(403, 405, 429, 500);

    /** A single value that is documented otherwise: the words for a proxy are in upper case (contract 3.3). */
    private static final String DOCUMENTED_IN_LOWER_CASE = "/proxy_type is ";

    /** The older name of {@code /team} (contract section 10). */
    private static final Set<String> NOT_IN_THE_DOCUMENT = Set.of("/teams/current");

    private final List<String> complaints = new ArrayList<>();
    private int compared;

    @BeforeEach
    void the_document_is_there() {
        String skipped = "Skipped: Coolify's openapi.json is not at " + OpenApiDocument.place()
                + ", so the simulator's answers are not compared with it.";
        if (!Files.exists(OpenApiDocument.place())) {
            System.out.println(skipped);
        }
        assumeTrue(Files.exists(OpenApiDocument.place()), skipped);
    }

    @Test
    void the_answers_of_a_whole_life_are_as_documented() throws IOException {
        OpenApiDocument document = OpenApiDocument.read();
        for (Client each : List.of(client, coolify.omniscient)) {
            lookAround(document, each);
            live(document, each);
        }
        goWrong(document);

        assertThat(complaints).isEmpty();
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void an_answer_of_another_shape_would_be_noticed() throws IOException {
        OpenApiDocument document = OpenApiDocument.read();
        coolify.simulator
                .faults()
                .set(FaultSwitch.on("POST", "/applications/dockerfile", new Fault.Garbling(Garbage.WRONG_TYPES)));

        send(document, client, "POST", "/applications/dockerfile", coolify.creation("box", "FROM x\n", ""));
        send(document, client, "POST", "/projects", "{}");

        assertThat(complaints)
                .containsExactly(
                        "POST /applications/dockerfile 201: /uuid is NUMBER, documented as string",
                        "POST /projects 404: this answer is not documented as one that points to the docs");
    }

    private void lookAround(OpenApiDocument document, Client each) {
        String server = "/servers/" + coolify.simulator.serverUuid();
        String project = "/projects/" + coolify.simulator.projectUuid();
        for (String path : List.of(
                "/version",
                "/health",
                "/teams/current",
                "/team",
                "/projects",
                project,
                project + "/production",
                "/servers",
                server,
                server + "/destinations",
                server + "/docker-cleanup",
                "/projects/nothing",
                "/servers/nothing")) {
            send(document, each, "GET", path, "");
        }
    }

    private void live(OpenApiDocument document, Client each) {
        String uuid = send(document, each, "POST", "/applications/dockerfile", coolify.creation("box", "FROM x\n", """
                ,"domains":"http://box.localhost","health_check_enabled":true"""))
                .text("uuid");
        String application = "/applications/" + uuid;
        send(document, each, "POST", "/applications/dockerfile", coolify.creation("box", "FROM x\n", """
                ,"domains":"http://box.localhost\""""));
        send(document, each, "PATCH", application, "{\"ports_exposes\":\"8080\",\"domains\":\"http://box.localhost\"}");
        String variable = send(document, each, "POST", application + "/envs", "{\"key\":\"A\",\"value\":\"1\"}")
                .text("uuid");
        send(document, each, "POST", application + "/envs", "{\"key\":\"A\",\"value\":\"1\"}");
        send(document, each, "PATCH", application + "/envs", "{\"key\":\"A\",\"value\":\"2\",\"is_literal\":true}");
        send(document, each, "PATCH", application + "/envs/bulk", "{\"data\":[{\"key\":\"B\",\"value\":\"2\"}]}");
        String storage =
                send(document, each, "POST", application + "/storages", """
                        {"type":"persistent","name":"home","mount_path":"/home"}""").text("uuid");
        send(document, each, "PATCH", application + "/storages", """
                {"type":"persistent","uuid":"%s","name":"other"}""".formatted(storage));
        deploy(document, each, uuid);
        send(document, each, "DELETE", application + "/envs/" + variable, "");
        send(document, each, "DELETE", application + "/storages/" + storage, "");
        send(document, each, "POST", application + "/stop?docker_cleanup=false", "");
        send(document, each, "DELETE", application + "?docker_cleanup=false", "");
        coolify.pass(10);
        send(document, each, "GET", application, "");
    }

    private void deploy(OpenApiDocument document, Client each, String uuid) {
        String application = "/applications/" + uuid;
        String deployment = send(document, each, "POST", "/deploy?uuid=" + uuid, "")
                .json()
                .at("/deployments/0/deployment_uuid")
                .asString();
        send(document, each, "GET", "/deployments", "");
        coolify.pass(100);
        for (String path : List.of(
                "/deployments/" + deployment,
                "/deployments/applications/" + uuid,
                "/applications",
                application,
                application + "/envs",
                application + "/storages",
                application + "/logs",
                application + "/tags",
                "/servers/" + coolify.simulator.serverUuid() + "/resources",
                "/servers/" + coolify.simulator.serverUuid() + "/domains")) {
            send(document, each, "GET", path, "");
        }
        send(document, each, "POST", "/deployments/" + deployment + "/cancel", "");
        String started =
                send(document, each, "POST", application + "/start", "").text("deployment_uuid");
        send(document, each, "POST", application + "/restart", "");
        send(document, each, "POST", "/deployments/" + started + "/cancel", "");
        send(document, each, "POST", application + "/restart", "");
        coolify.pass(100);
    }

    private void goWrong(OpenApiDocument document) {
        Client nobody = new Client(coolify.simulator.apiUri(), "3|nobody");
        send(document, nobody, "GET", "/applications", "");
        send(document, client, "POST", "/applications/dockerfile", "{\"surprise\":1}");
        send(document, client, "POST", "/applications/dockerfile", "{oops");
        send(
                document,
                client,
                "POST",
                "/applications/dockerfile",
                coolify.creation("x", "FROM x\n", "" + ",\"domains\":\"no url\"")
                        .replace(coolify.simulator.projectUuid(), "unknown"));
        send(document, client, "PATCH", "/applications/unknown", "{\"name\":\"x\"}");
        send(document, client, "GET", "/deployments/unknown", "");
        send(document, client, "POST", "/deploy?uuid=unknown", "");
        send(document, client, "POST", "/deploy", "{}");
        String uuid = coolify.created("box");
        send(document, client, "PATCH", "/applications/" + uuid, "{\"dockerfile\":\"x\"}");
        send(document, client, "POST", "/applications/" + uuid + "/envs", "{\"key\":5}");
        send(document, client, "POST", "/applications/" + uuid + "/storages", "{\"type\":\"persistent\"}");
        send(document, client, "GET", "/applications/" + uuid + "/logs", "");
        send(document, client, "GET", "/deploy", "");
    }

    private Reply send(OpenApiDocument document, Client each, String method, String path, String body) {
        Reply reply = each.send(method, path, body);
        String bare = path.replaceFirst("\\?.*", "");
        if (!NOT_IN_THE_DOCUMENT.contains(bare)) {
            compare(document, method, bare, reply);
        }
        return reply;
    }

    private void compare(OpenApiDocument document, String method, String path, Reply reply) {
        compared++;
        Optional<String> template = document.template(path);
        String what = method + " " + template.orElse(path) + " " + reply.status();
        if (DOCUMENT_IS_WRONG.containsKey(what) || NEVER_LISTED.contains(reply.status())) {
            return;
        }
        if (reply.status() == 404 && reply.body().contains("\"docs\"")) {
            complaints.add(what + ": this answer is not documented as one that points to the docs");
            return;
        }
        template.flatMap(found -> document.response(method, found, reply.status()))
                .ifPresentOrElse(
                        response -> compareBody(document, what, response, reply),
                        () -> complaints.add(what + ": not in the document"));
    }

    private void compareBody(OpenApiDocument document, String what, JsonNode response, Reply reply) {
        JsonNode json = response.path("content").path("application/json").path("schema");
        if (json.isMissingNode()) {
            boolean text = reply.header("Content-Type").startsWith("text/html") || !response.has("content");
            if (!text) {
                complaints.add(what + ": documented as text");
            }
            return;
        }
        JsonNode body = reply.json();
        if (reply.status() == 422 && body instanceof ObjectNode object) {
            // Three shapes of errors, whatever the document says (contract 2.3).
            object.remove("errors");
        }
        SchemaCheck.complaints(document, json, body).stream()
                .filter(complaint -> !complaint.startsWith(DOCUMENTED_IN_LOWER_CASE))
                .forEach(complaint -> complaints.add(what + ": " + complaint));
    }
}
