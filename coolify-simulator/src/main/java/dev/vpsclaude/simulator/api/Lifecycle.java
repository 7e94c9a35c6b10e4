package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.engine.Engine;
import dev.vpsclaude.simulator.engine.Triggered;
import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.RemoteJob;

/** Start, restart, stop and delete of one application (contract 7.3 to 7.5 and section 9). */
final class Lifecycle {

    private final Coolify coolify;
    private final Engine engine;

    Lifecycle(Coolify coolify, Engine engine) {
        this.coolify = coolify;
        this.engine = engine;
    }

    /** A full build and deployment, not a start of a container. */
    Answer start(Call call) {
        return triggered(
                engine.queue()
                        .trigger(application(call), call.flag("force", false), call.flag("instant_deploy", false)),
                "Deployment request queued.");
    }

    /** A full build and deployment as well: there is no cheap restart for this build pack. */
    Answer restart(Call call) {
        return triggered(engine.queue().trigger(application(call), false, false), "Restart request queued.");
    }

    Answer stop(Call call) {
        engine.jobs().accept(RemoteJob.stop(application(call).uuid(), call.flag("docker_cleanup", true)));
        return Answer.message(200, "Application stopping request queued.");
    }

    /** Every flag defaults to true, that for the volumes too. */
    Answer delete(Call call) {
        Application application = coolify.applications
                .find(call.variable("uuid"))
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found")));
        engine.jobs()
                .accept(RemoteJob.delete(
                        application.uuid(), call.flag("delete_volumes", true), call.flag("docker_cleanup", true)));
        return Answer.message(200, "Application deletion request queued.");
    }

    /** With a full queue the answer is a success that names a deployment which will never exist (contract 7.2). */
    private static Answer triggered(Triggered outcome, String message) {
        return switch (outcome) {
            case Triggered.Skipped skipped -> Answer.message(200, "Deployment already queued for this commit.");
            case Triggered.Stored stored -> queued(message, stored);
            case Triggered.QueueFull phantom -> queued(message, phantom);
        };
    }

    private static Answer queued(String message, Triggered outcome) {
        return Answer.ok(Json.object().put("message", message).put("deployment_uuid", outcome.deploymentUuid()));
    }

    private Application application(Call call) {
        return coolify.applications
                .find(call.applicationUuid())
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found.")));
    }
}
