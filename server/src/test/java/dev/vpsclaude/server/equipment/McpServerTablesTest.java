package dev.vpsclaude.server.equipment;

import static dev.vpsclaude.server.equipment.Race.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.json.MessagesJson;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal.McpServerInUse;
import dev.vpsclaude.messages.Refusal.McpServerNameTaken;
import dev.vpsclaude.messages.Refusal.SelectedMcpServersMissing;
import dev.vpsclaude.messages.Refusal.TooManyMcpServers;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.McpConnection.DatabaseFile;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.server.quota.Quotas;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised about MCP servers when two transactions want what only one can have; one of them has not ended yet. */
class McpServerTablesTest {

    private static final EnvironmentName BOX = EnvironmentName.of("Box");
    private static final McpServerName NAME = McpServerName.of("orders");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final JdbcClient jdbc = platform.jdbc();
    private final McpServerClaims servers = new McpServerClaims(jdbc, new Quotas(jdbc), MessagesJson.stored());
    private final McpServersOnHand onHand = new McpServersOnHand(jdbc, MessagesJson.stored());
    private final SelectionTable selections = new SelectionTable(jdbc);
    private final Race race = Race.on(platform);
    private final TransactionTemplate transactions = race.transactions();
    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final McpServerId server = new McpServerId(UUID.randomUUID());
    private final EnvironmentId environment = new EnvironmentId(UUID.randomUUID());

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from equipment_selection where owner in (?, ?)")
                .params(ada.uuid(), bob.uuid())
                .update();
        jdbc.sql("delete from equipment where owner in (?, ?)")
                .params(ada.uuid(), bob.uuid())
                .update();
    }

    @Test
    void an_owner_has_a_name_once_and_another_owner_and_a_skill_have_it_too() {
        claim(NAME, server, ada);
        claim(NAME, new McpServerId(UUID.randomUUID()), bob);
        transactions.executeWithoutResult(
                work -> new SkillClaims(jdbc, new Quotas(jdbc)).claim(new SkillId(UUID.randomUUID()), ada, skill()));
        refused(new McpServerNameTaken(NAME), () -> claim(NAME, new McpServerId(UUID.randomUUID()), ada));
    }

    @Test
    void a_name_that_another_transaction_is_about_to_have_is_waited_for_and_then_taken() {
        var second = race.whileUnderWay(
                () -> servers.claim(server, ada, spec(NAME)),
                () -> servers.claim(new McpServerId(UUID.randomUUID()), ada, spec(NAME)));
        refused(new McpServerNameTaken(NAME), second::join);
    }

    @Test
    void a_rename_and_a_registration_do_not_both_get_the_name() {
        claim(McpServerName.of("other"), server, ada);
        var second = race.whileUnderWay(
                () -> servers.revise(server, ada, spec(NAME), 2),
                () -> servers.claim(new McpServerId(UUID.randomUUID()), ada, spec(NAME)));
        refused(new McpServerNameTaken(NAME), second::join);
    }

    @Test
    void the_last_server_that_is_allowed_is_given_once() {
        for (int i = 1; i < Limit.MCP_SERVERS_PER_USER.max(); i++) {
            claim(McpServerName.of("server-" + i), new McpServerId(UUID.randomUUID()), ada);
        }
        var second = race.whileUnderWay(
                () -> servers.claim(server, ada, spec(NAME)),
                () -> servers.claim(new McpServerId(UUID.randomUUID()), ada, spec(McpServerName.of("one-more"))));
        refused(new TooManyMcpServers(Limit.MCP_SERVERS_PER_USER.max()), second::join);
    }

    @Test
    void a_removal_waits_for_a_selection_under_way_and_is_then_refused() {
        claim(NAME, server, ada);
        var removal = race.whileUnderWay(() -> select(server), () -> servers.release(server, ada));
        refused(new McpServerInUse(List.of(new UsedIn(environment, BOX))), removal::join);
    }

    @Test
    void a_selection_waits_for_a_removal_under_way_and_is_then_refused() {
        claim(NAME, server, ada);
        var selection = race.whileUnderWay(() -> servers.release(server, ada), () -> select(server));
        refused(new SelectedMcpServersMissing(List.of(0)), selection::join);
    }

    @Test
    void what_is_somebody_elses_can_be_neither_selected_nor_read() {
        McpServerId bobs = new McpServerId(UUID.randomUUID());
        claim(NAME, server, ada);
        claim(NAME, bobs, bob);
        refused(
                new SelectedMcpServersMissing(List.of(1)),
                () -> transactions.executeWithoutResult(work -> select(server, bobs, server)));
        assertThat(onHand.find(ada, bobs)).isEmpty();
        assertThat(onHand.find(ada, server)).contains(spec(NAME));
    }

    private void claim(McpServerName name, McpServerId id, UserId owner) {
        transactions.executeWithoutResult(work -> servers.claim(id, owner, spec(name)));
    }

    private void select(McpServerId... selected) {
        selections.select(
                environment,
                ada,
                BOX,
                new EnvironmentSpec(List.of(), List.of(selected), Permissions.NONE, Collections.emptySortedMap()));
    }

    private static McpServerSpec spec(McpServerName name) {
        return new McpServerSpec(name, new DatabaseFile(DatabasePath.of("/workspace/a.db")), Reach.SELECTED);
    }

    private static SkillSpec skill() {
        return new SkillSpec(
                SkillName.of(NAME.text()),
                SkillDescription.of("Reviews code."),
                SkillContent.of("Read it."),
                List.of(),
                List.of(),
                Reach.SELECTED);
    }
}
