package dev.vpsclaude.simulator.control;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Routes;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Deployment;
import dev.vpsclaude.simulator.model.RemoteJob;
import dev.vpsclaude.simulator.model.Volume;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole truth at one moment, for checks: also what Coolify's API does not tell, such as containers and volumes. */
public final class StateCalls {

    private final Coolify coolify;

    public StateCalls(Coolify coolify) {
        this.coolify = coolify;
    }

    public void addTo(Routes routes) {
        routes.get("/state", this::state);
    }

    private Answer state(Call call) {
        return Answer.ok(coolify.alone(() -> {
            ObjectNode body = Json.object();
            body.set("applications", list(coolify.applications.all(), StateCalls::row));
            body.set("deployments", list(coolify.deployments.all(), StateCalls::row));
            body.set("containers", list(coolify.containers.all(), StateCalls::row));
            body.set("volumes", list(coolify.volumes.all(), this::row));
            body.set("accepted_jobs", list(coolify.jobs.all(), StateCalls::row));
            return body;
        }));
    }

    private static ObjectNode row(Application application) {
        ObjectNode row = Json.object()
                .put("uuid", application.uuid())
                .put("name", application.name())
                .put("status", application.status())
                .put("port", application.firstPort());
        application.domains().forEach(row.putArray("domains")::add);
        return row;
    }

    private static ObjectNode row(Deployment deployment) {
        return Json.object()
                .put("uuid", deployment.uuid())
                .put("application", deployment.applicationUuid())
                .put("status", deployment.status().word())
                .put("created_at", Json.time(deployment.createdAt()));
    }

    private static ObjectNode row(Container container) {
        ObjectNode row = Json.object()
                .put("name", container.name())
                .put("application", container.applicationUuid())
                .put("deployment", container.deploymentUuid())
                .put("state", container.health().name().toLowerCase(Locale.ROOT))
                .put("listens_on", container.listensOn());
        container.mounts().forEach(mount -> row.withArray("mounts").add(mount.source()));
        return row;
    }

    private ObjectNode row(Volume volume) {
        ObjectNode row = Json.object().put("name", volume.name());
        ArrayNode users = row.putArray("mounted_by");
        coolify.containers
                .where(container -> container.mountsVolume(volume.name()))
                .forEach(container -> users.add(container.name()));
        return row;
    }

    private static ObjectNode row(RemoteJob job) {
        return Json.object()
                .put("kind", job.kind().name().toLowerCase(Locale.ROOT))
                .put("application", job.applicationUuid());
    }

    private static <T> ArrayNode list(List<T> rows, Function<T, ObjectNode> shown) {
        ArrayNode list = Json.array();
        rows.stream().map(shown).forEach(list::add);
        return list;
    }
}
