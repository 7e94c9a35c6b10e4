package dev.vpsclaude.command.mcp;

import static dev.vpsclaude.command.mcp.McpServerExamples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.McpServerInUse;
import dev.vpsclaude.messages.Refusal.McpServerNameTaken;
import dev.vpsclaude.messages.Refusal.NoSuchMcpServer;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.McpServerCommand;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRemoved;
import dev.vpsclaude.messages.mcp.McpServerEvent.McpServerRevised;
import dev.vpsclaude.messages.mcp.McpServerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell alone: routing, names, versions. What the rules are, the other test says. */
class McpServerAggregateTest {

    private static final McpServerId ANOTHER = new McpServerId(new UUID(9, 9));

    private final AggregateTestFixture<McpServerAggregate> fixture =
            new AggregateTestFixture<>(McpServerAggregate.class);
    private final McpServersInMemory servers = new McpServersInMemory();

    @BeforeEach
    void giveTheNames() {
        fixture.registerInjectableResource(servers);
    }

    @Test
    void creating_claims_the_name_and_answers_with_the_first_version() {
        fixture.givenNoPriorActivity()
                .when(create())
                .expectEvents(CREATED.toArray())
                .expectResultMessagePayload(0L);
        assertThat(servers.names).isEqualTo(Map.of(NAME, SERVER));
    }

    @Test
    void under_a_name_that_is_taken_nothing_is_created() {
        servers.claim(ANOTHER, ADA, SPEC);
        fixture.givenNoPriorActivity()
                .when(create())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new McpServerNameTaken(NAME).toString());
    }

    @Test
    void another_name_is_claimed_and_the_old_one_given_back() {
        servers.claim(SERVER, ADA, SPEC);
        fixture.given(CREATED)
                .when(rename(OTHER_NAME))
                .expectEvents(new McpServerRevised(SERVER, RENAMED, 2))
                .expectResultMessagePayload(1L);
        assertThat(servers.names).isEqualTo(Map.of(OTHER_NAME, SERVER));
    }

    @Test
    void a_change_that_keeps_the_name_is_the_newest_version() {
        servers.claim(SERVER, ADA, SPEC);
        fixture.given(CREATED)
                .when(revise(ADA, "https://mcp.example.com/v2"))
                .expectEvents(new McpServerRevised(SERVER, REVISED, 2));
        assertThat(servers.names).isEqualTo(Map.of(NAME, SERVER));
        assertThat(servers.newest).isEqualTo(Map.of(SERVER, 2));
    }

    @Test
    void a_deleted_server_gives_its_name_back() {
        servers.claim(SERVER, ADA, SPEC);
        fixture.given(CREATED).when(delete(ADA)).expectEvents(new McpServerRemoved(SERVER));
        assertThat(servers.names).isEmpty();
    }

    @Test
    void a_server_that_is_in_use_is_not_deleted_and_where_is_said() {
        List<UsedIn> uses =
                List.of(new UsedIn(new EnvironmentId(new UUID(0, 7)), EnvironmentName.of("Analytical engine")));
        servers.uses.addAll(uses);
        fixture.given(CREATED)
                .when(delete(ADA))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new McpServerInUse(uses).toString());
    }

    @Test
    void what_does_not_exist_is_our_refusal_and_not_axons() {
        fixture.givenNoPriorActivity()
                .when(delete(ADA))
                .expectException(CommandRefused.class)
                .expectExceptionMessage(new NoSuchMcpServer().toString());
    }

    @Test
    void every_command_has_a_handler_that_may_meet_nothing() {
        assertThat(Stream.of(McpServerAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .filter(method -> method.isAnnotationPresent(CreationPolicy.class))
                        .<Class<?>>map(method -> method.getParameterTypes()[0]))
                .containsExactlyInAnyOrder(McpServerCommand.class.getPermittedSubclasses());
    }
}
