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
import dev.vpsclaude.simulator.model.CoolifyVersion;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code PATCH /applications/{uuid}} (contract 8.4). */
final class UpdateApplication {

    private final Coolify coolify;
    private final DeploymentQueue queue;
    private final Domains domains;

    UpdateApplication(Coolify coolify, DeploymentQueue queue) {
        this.coolify = coolify;
        this.queue = queue;
        this.domains = new Domains(coolify);
    }

    /** The domains are looked at before the unknown keys, so that a body with both troubles is a conflict. */
    Answer update(Call call) {
        ObjectNode body = call.json();
        Application application = coolify.applications
                .find(call.variable("uuid"))
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found")));
        new Complaints().about(body, ApplicationRules.SHARED).refuseIfAny();
        Optional<String> fqdn = domains.checked(body, application.uuid());
        CoolifyVersion version = coolify.conditions().version();
        new Complaints()
                .aboutUnknown(body, ApplicationKeys.known(ApplicationKeys.UPDATE, version))
                .refuseIfAny();
        refuseOddPorts(body);
        return answer(store(application, body, fqdn), Truth.of(body.path("instant_deploy")));
    }

    private static void refuseOddPorts(ObjectNode body) {
        if (body.has("ports_exposes") && !body.path("ports_exposes").asString().matches("\\d{1,5}(,\\d{1,5})*")) {
            throw new Refused(Problems.invalid(
                    "ports_exposes", "The ports_exposes should be a comma separated list of numbers."));
        }
    }

    private Application store(Application application, ObjectNode body, Optional<String> fqdn) {
        SentColumns sent = SentColumns.of(body);
        Columns columns = application.columns().with(sent.columns());
        Application changed = application.with(
                fqdn.map(domain -> columns.with("fqdn", domain)).orElse(columns),
                application.settings().with(sent.settings()),
                coolify.now());
        return coolify.applications.put(
                regeneratesLabels(body, coolify.conditions().version()) ? changed.withLabelsOfToday() : changed);
    }

    /** Everything else, the port among it, reaches the proxy only in the company of one of these; before 4.3 every change does it (contract 3.6). */
    private static boolean regeneratesLabels(ObjectNode body, CoolifyVersion version) {
        return version.isBefore(CoolifyVersion.V4_3)
                || Stream.of(
                                "domains",
                                "noindex_domains",
                                "is_http_basic_auth_enabled",
                                "http_basic_auth_username",
                                "http_basic_auth_password")
                        .anyMatch(body::has);
    }

    private Answer answer(Application application, boolean instantDeploy) {
        if (instantDeploy && queue.trigger(application, false, false) instanceof Triggered.Skipped) {
            return Answer.message(200, "Deployment already queued for this commit.");
        }
        return Answer.ok(Json.object().put("uuid", application.uuid()));
    }
}
