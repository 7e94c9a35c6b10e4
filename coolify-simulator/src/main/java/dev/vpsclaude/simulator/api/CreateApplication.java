package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.engine.DeploymentQueue;
import dev.vpsclaude.simulator.engine.Triggered;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Columns;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Labels;
import dev.vpsclaude.simulator.model.PublicId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /applications/dockerfile} (contract section 3), its checks in Coolify's order. */
final class CreateApplication {

    private final Coolify coolify;
    private final DeploymentQueue queue;
    private final Domains domains;
    private final CreationTarget target;

    CreateApplication(Coolify coolify, DeploymentQueue queue) {
        this.coolify = coolify;
        this.queue = queue;
        this.domains = new Domains(coolify);
        this.target = new CreationTarget(coolify.installation());
    }

    Answer create(Call call) {
        ObjectNode body = call.json();
        new Complaints()
                .about(body, ApplicationRules.BASIC)
                .aboutMissing(body, "project_uuid", "server_uuid")
                .aboutUnknown(
                        body,
                        ApplicationKeys.known(
                                ApplicationKeys.CREATE, coolify.conditions().version()))
                .refuseIfAny();
        List<String> tags = tags(body);
        target.check(body);
        new Complaints()
                .about(body, ApplicationRules.SHARED)
                .about(body, Map.of("ports_exposes", Rule.matching("(\\d+)(,\\d+)*")))
                .aboutMissing(body, "dockerfile")
                .refuseIfAny();
        Optional<String> fqdn = domains.checked(body, "");
        String dockerfile = dockerfile(body);
        return answer(store(body, fqdn, dockerfile, tags), Truth.of(body.path("instant_deploy")));
    }

    private static List<String> tags(ObjectNode body) {
        List<String> tags =
                body.path("tags").valueStream().map(JsonNode::asString).toList();
        if (tags.stream().anyMatch(tag -> tag.length() < 2)) {
            throw new Refused(Problems.invalid("tags", "Each tag must be at least 2 characters."));
        }
        return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static String dockerfile(ObjectNode body) {
        return Base64Text.decoded(body.path("dockerfile").asString())
                .orElseThrow(
                        () -> new Refused(Problems.invalid("dockerfile", "The dockerfile should be base64 encoded.")));
    }

    private Application store(ObjectNode body, Optional<String> fqdn, String dockerfile, List<String> tags) {
        long id = coolify.nextId();
        String uuid = PublicId.next();
        SentColumns sent = SentColumns.of(body);
        Columns columns = ApplicationDefaults.columns(id).with(sent.columns()).with("dockerfile", dockerfile);
        return coolify.applications.put(new Application(
                        id,
                        uuid,
                        withPortBug(withDomain(columns, fqdn.or(() -> generated(body, uuid)))),
                        ApplicationDefaults.settings().with(sent.settings()),
                        new Labels(List.of()),
                        tags,
                        "exited:unhealthy",
                        coolify.now(),
                        coolify.now())
                .withLabelsOfToday());
    }

    /**
     * Coolify looks for {@code EXPOSE} in the base64 text, finds none, and overwrites the port that
     * was sent with 80; the labels are made from that (contract 3.6).
     */
    private static Columns withPortBug(Columns columns) {
        return columns.with("ports_exposes", "80");
    }

    private static Columns withDomain(Columns columns, Optional<String> fqdn) {
        return fqdn.map(domain -> columns.with("fqdn", domain)).orElse(columns);
    }

    private static Optional<String> generated(ObjectNode body, String uuid) {
        boolean wanted = body.path("autogenerate_domain").asBoolean(true);
        return wanted ? Optional.of("http://" + uuid + ".localhost") : Optional.empty();
    }

    private Answer answer(Application application, boolean instantDeploy) {
        if (instantDeploy && queue.trigger(application, false, false) instanceof Triggered.Skipped) {
            return Answer.message(200, "Deployment already queued for this commit.");
        }
        return Answer.json(
                201,
                Json.object()
                        .put("uuid", application.uuid())
                        .put("domains", application.columns().text("fqdn").orElse(null)));
    }
}
