package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformHealth;
import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformLog;
import dev.vpsclaude.messages.platform.PlatformOrphans;
import dev.vpsclaude.messages.platform.PlatformQuery;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.queryhandling.QueryHandler;

/** Where questions arrive. What needs calls is answered from another thread: whoever asks may have a transaction. */
final class CoolifyQuestions {

    private final CoolifyInspection inspection;
    private final InstallationTable installation;
    private final ContainerLogs containers;
    private final BuildLogs builds;
    private final CoolifyOrphans orphans;
    private final Executor executor;

    CoolifyQuestions(
            CoolifyInspection inspection,
            InstallationTable installation,
            ContainerLogs containers,
            BuildLogs builds,
            CoolifyOrphans orphans,
            Executor executor) {
        this.inspection = inspection;
        this.installation = installation;
        this.containers = containers;
        this.builds = builds;
        this.orphans = orphans;
        this.executor = executor;
    }

    @QueryHandler
    CompletableFuture<PlatformInspection> handle(PlatformQuery.InspectPlatform question) {
        return CompletableFuture.supplyAsync(this::inspect, executor);
    }

    /** Whoever has us look wants to know how it is now: the settings may be other ones than those that failed. */
    private PlatformInspection inspect() {
        installation.answered();
        return inspection.inspect();
    }

    @QueryHandler
    CompletableFuture<PlatformLog> handle(PlatformQuery.ReadContainerLog question) {
        return CompletableFuture.supplyAsync(() -> containers.read(question.environment(), question.lines()), executor);
    }

    @QueryHandler
    CompletableFuture<PlatformLog> handle(PlatformQuery.ReadBuildLog question) {
        return CompletableFuture.supplyAsync(() -> builds.read(question.deployment()), executor);
    }

    @QueryHandler
    CompletableFuture<PlatformOrphans> handle(PlatformQuery.ListOrphans question) {
        return CompletableFuture.supplyAsync(orphans::look, executor);
    }

    @QueryHandler
    PlatformHealth handle(PlatformQuery.ShowPlatformHealth question) {
        return installation.health();
    }
}
