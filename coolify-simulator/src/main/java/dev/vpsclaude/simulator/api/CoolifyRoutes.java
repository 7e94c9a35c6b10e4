package dev.vpsclaude.simulator.api;

import static dev.vpsclaude.simulator.model.CoolifyVersion.V4_2;
import static dev.vpsclaude.simulator.model.CoolifyVersion.V4_3;

import dev.vpsclaude.simulator.engine.Engine;
import dev.vpsclaude.simulator.http.Routes;
import dev.vpsclaude.simulator.model.Coolify;

/** The routes below {@code /api/v1} that a deploying client uses. All others answer that they do not exist. */
public final class CoolifyRoutes {

    private CoolifyRoutes() {}

    public static Routes of(Coolify coolify, Engine engine) {
        Routes routes = new Routes();
        places(routes, coolify);
        applications(routes, coolify, engine);
        parts(routes, coolify);
        deployments(routes, coolify, engine);
        return routes;
    }

    private static void places(Routes routes, Coolify coolify) {
        Places places = new Places(coolify);
        Servers servers = new Servers(coolify);
        routes.get("/version", places::version)
                .get("/teams/current", places::team)
                .get("/projects", places::projects)
                .get("/projects/{uuid}", places::project)
                .get("/projects/{uuid}/{environment}", places::environment)
                .get("/servers", servers::list)
                .get("/servers/{uuid}", servers::one)
                .get("/servers/{uuid}/resources", servers::resources)
                .get("/servers/{uuid}/domains", servers::domains)
                .since(V4_2, newer -> newer.get("/servers/{uuid}/destinations", servers::destinations))
                .since(
                        V4_3,
                        newer -> newer.get("/team", places::team)
                                .get("/servers/{uuid}/docker-cleanup", servers::cleanUp)
                                .patch("/servers/{uuid}/docker-cleanup", servers::changeCleanUp));
        routes.get("/resources", servers::everything);
    }

    private static void applications(Routes routes, Coolify coolify, Engine engine) {
        ReadApplications reading = new ReadApplications(coolify);
        Lifecycle lifecycle = new Lifecycle(coolify, engine);
        routes.post("/applications/dockerfile", new CreateApplication(coolify, engine.queue())::create)
                .get("/applications", reading::list)
                .get("/applications/{uuid}", reading::one)
                .get("/applications/{uuid}/logs", reading::logs)
                .since(
                        V4_2,
                        newer -> newer.get("/applications/{uuid}/tags", reading::tags)
                                .post("/applications/{uuid}/tags", new Tags(coolify)::add))
                .patch("/applications/{uuid}", new UpdateApplication(coolify, engine.queue())::update)
                .delete("/applications/{uuid}", lifecycle::delete)
                .action("/applications/{uuid}/start", lifecycle::start)
                .action("/applications/{uuid}/restart", lifecycle::restart)
                .action("/applications/{uuid}/stop", lifecycle::stop);
    }

    private static void parts(Routes routes, Coolify coolify) {
        Variables variables = new Variables(coolify);
        Storages storages = new Storages(coolify);
        routes.get("/applications/{uuid}/envs", variables::list)
                .post("/applications/{uuid}/envs", variables::create)
                .patch("/applications/{uuid}/envs", variables::update)
                .patch("/applications/{uuid}/envs/bulk", variables::upsertAll)
                .delete("/applications/{uuid}/envs/{env_uuid}", variables::delete)
                .get("/applications/{uuid}/storages", storages::list)
                .post("/applications/{uuid}/storages", storages::create)
                .patch("/applications/{uuid}/storages", storages::update)
                .delete("/applications/{uuid}/storages/{storage_uuid}", storages::delete);
    }

    private static void deployments(Routes routes, Coolify coolify, Engine engine) {
        Deployments deployments = new Deployments(coolify, engine.cancellation());
        routes.action("/deploy", new Deploy(coolify, engine.queue())::deploy)
                .get("/deployments", deployments::active)
                .get("/deployments/{uuid}", deployments::one)
                .get("/deployments/applications/{uuid}", deployments::ofApplication)
                .deploying("/deployments/{uuid}/cancel", deployments::cancel);
    }
}
