package dev.vpsclaude.server.equipment;

import dev.vpsclaude.command.environment.Selections;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.Refusal.SelectedMcpServersMissing;
import dev.vpsclaude.messages.Refusal.SelectedSkillsMissing;
import dev.vpsclaude.messages.TypeId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each skill and each MCP server that an environment selects. */
@Component
class SelectionTable implements Selections {

    /** What another node has selected meanwhile is there: which of the two was first, the events' versions decide. */
    private static final String SELECT = """
            insert into equipment_selection (environment, environment_name, owner, kind, item) values (?, ?, ?, ?, ?)
            on conflict (environment, item) do nothing
            """;

    private final JdbcClient jdbc;

    SelectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void select(EnvironmentId environment, UserId owner, EnvironmentName name, EnvironmentSpec spec) {
        List<UUID> skills = spec.skillIds().stream().map(TypeId::uuid).toList();
        List<UUID> servers = spec.mcpServerIds().stream().map(TypeId::uuid).toList();
        refuseMissing(Kind.SKILL, skills, owner, SelectedSkillsMissing::new);
        refuseMissing(Kind.MCP_SERVER, servers, owner, SelectedMcpServersMissing::new);
        release(environment);
        insert(environment, owner, name, Kind.SKILL, skills);
        insert(environment, owner, name, Kind.MCP_SERVER, servers);
    }

    @Override
    public void rename(EnvironmentId environment, EnvironmentName name) {
        jdbc.sql("update equipment_selection set environment_name = ? where environment = ?")
                .params(name.text(), environment.uuid())
                .update();
    }

    @Override
    public void release(EnvironmentId environment) {
        jdbc.sql("delete from equipment_selection where environment = ?")
                .param(environment.uuid())
                .update();
    }

    private void insert(EnvironmentId environment, UserId owner, EnvironmentName name, Kind kind, List<UUID> items) {
        for (UUID item : new HashSet<>(items)) {
            jdbc.sql(SELECT)
                    .params(environment.uuid(), name.text(), owner.uuid(), kind.name(), item)
                    .update();
        }
    }

    private void refuseMissing(Kind kind, List<UUID> items, UserId owner, Function<List<Integer>, Refusal> missing) {
        Set<UUID> present = new EquipmentTable(jdbc, kind).present(owner, items);
        List<Integer> places = IntStream.range(0, items.size())
                .filter(place -> !present.contains(items.get(place)))
                .boxed()
                .toList();
        if (!places.isEmpty()) {
            throw new CommandRefused(missing.apply(places));
        }
    }
}
