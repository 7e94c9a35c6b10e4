package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.platform.PlatformHealth;
import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformQuery;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.queryhandling.QueryHandler;

/** Where questions arrive. What needs calls is answered from another thread: whoever asks may have a transaction. */
final class CoolifyQuestions {

    private final CoolifyInspection inspection;
    private final InstallationTable installation;
    private final Executor executor;

    CoolifyQuestions(CoolifyInspection inspection, InstallationTable installation, Executor executor) {
        this.inspection = inspection;
        this.installation = installation;
        this.executor = executor;
    }

    @QueryHandler
    CompletableFuture<PlatformInspection> handle(PlatformQuery.InspectPlatform question) {
        return CompletableFuture.supplyAsync(inspection::inspect, executor);
    }

    @QueryHandler
    PlatformHealth handle(PlatformQuery.ShowPlatformHealth question) {
        return installation.health();
    }
}
