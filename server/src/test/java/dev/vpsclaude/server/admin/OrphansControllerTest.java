package dev.vpsclaude.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.platform.PlatformOrphans;
import dev.vpsclaude.messages.platform.PlatformQuery.ListOrphans;
import dev.vpsclaude.server.http.Problem;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class OrphansControllerTest {

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final OrphansController controller =
            new OrphansController(DefaultQueryGateway.builder().queryBus(bus).build());

    @Test
    void while_somebody_looks_nobody_else_makes_coolify_work() throws Exception {
        CompletableFuture<PlatformOrphans> found = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        Registration handler = answering(found, asked);
        try {
            CompletableFuture<ResponseEntity<?>> first = CompletableFuture.supplyAsync(controller::orphans);
            asked.await();

            assertThat(controller.orphans()).satisfies(answer -> {
                assertThat(answer.getStatusCode().value()).isEqualTo(503);
                assertThat(problem(answer).code()).isEqualTo("orphans_unavailable");
                assertThat(problem(answer).detail()).isEqualTo("Somebody is looking for orphans at this moment.");
            });

            found.complete(new PlatformOrphans.Found(List.of()));
            assertThat(first.join().getStatusCode().value()).isEqualTo(200);
            assertThat(controller.orphans().getStatusCode().value())
                    .as("afterwards")
                    .isEqualTo(200);
        } finally {
            handler.cancel();
        }
    }

    private static Problem problem(ResponseEntity<?> answer) {
        return (Problem) Objects.requireNonNull(answer.getBody());
    }

    private Registration answering(CompletableFuture<PlatformOrphans> found, CountDownLatch asked) {
        return bus.subscribe(ListOrphans.class.getName(), PlatformOrphans.class, query -> {
            asked.countDown();
            return found;
        });
    }
}
