package dev.vpsclaude.server.equipment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.command.environment.Equipments;
import dev.vpsclaude.messages.TypeId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a box of an owner gets, out of the rows of what there is. */
@Component
class EquipmentOnHand implements Equipments {

    private final EquipmentTable skills;
    private final EquipmentTable servers;
    private final JsonMapper json;

    EquipmentOnHand(JdbcClient jdbc, @Qualifier("storedJson") JsonMapper json) {
        skills = new EquipmentTable(jdbc, Kind.SKILL);
        servers = new EquipmentTable(jdbc, Kind.MCP_SERVER);
        this.json = json;
    }

    @Override
    public Equipment of(UserId owner, EnvironmentSpec spec) {
        return new Equipment(
                byName(skills, owner, spec.skillIds()).map(this::skill).toList(),
                byName(servers, owner, spec.mcpServerIds()).map(this::server).toList());
    }

    /** In Java's order, which does not depend on how the database was made. */
    private static Stream<Item> byName(EquipmentTable table, UserId owner, List<? extends TypeId> selected) {
        return table.equipping(owner, selected.stream().map(TypeId::uuid).toList()).stream()
                .sorted(Comparator.comparing(Item::name));
    }

    private SkillVersion skill(Item item) {
        return new SkillVersion(new SkillId(item.id()), SkillName.of(item.name()), item.number());
    }

    private McpServerVersion server(Item item) {
        McpServerSpec spec = json.readValue(requireNonNull(item.spec()), McpServerSpec.class);
        return new McpServerVersion(new McpServerId(item.id()), item.number(), spec);
    }
}
