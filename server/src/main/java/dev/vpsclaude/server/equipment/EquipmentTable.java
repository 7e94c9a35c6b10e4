package dev.vpsclaude.server.equipment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.UsedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows of skills and MCP servers, of one owner and one kind at a time. */
record EquipmentTable(JdbcClient jdbc, Kind kind) {

    /** The lock waits for a deletion under way, and is held so that none comes in between. */
    private static final String PRESENT = """
            select id from equipment where owner = :owner and kind = :kind and id in (:ids) order by id for key share
            """;

    private static final String EQUIPPING = """
            select e.id, e.name, e.number, e.global, e.spec from equipment e
            where e.owner = :owner and e.kind = :kind and (e.global or e.id in (:ids))
            """;

    void add(UserId owner, Item item) {
        with(item, jdbc.sql("""
                        insert into equipment (id, kind, owner, name, number, global, spec)
                        values (:id, :kind, :owner, :name, :number, :global, :spec::jsonb)
                        """).param("owner", owner.uuid())).update();
    }

    void replace(Item item) {
        with(item, jdbc.sql("""
                        update equipment set name = :name, number = :number, global = :global, spec = :spec::jsonb
                        where id = :id and kind = :kind
                        """)).update();
    }

    private StatementSpec with(Item item, StatementSpec statement) {
        return statement
                .param("id", item.id())
                .param("kind", kind.name())
                .param("name", item.name())
                .param("number", item.number())
                .param("global", item.global())
                .param("spec", item.spec());
    }

    boolean isTaken(UserId owner, String name, UUID byAnotherThan) {
        return jdbc.sql("select exists (select from equipment where owner = ? and kind = ? and name = ? and id <> ?)")
                .params(owner.uuid(), kind.name(), name, byAnotherThan)
                .query(Boolean.class)
                .single();
    }

    int count(UserId owner) {
        return jdbc.sql("select count(*) from equipment where owner = ? and kind = ?")
                .params(owner.uuid(), kind.name())
                .query(Integer.class)
                .single();
    }

    /** Keeps an environment from selecting it until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select from equipment where id = ? for update")
                .param(id)
                .query((row, number) -> id)
                .list();
    }

    List<UsedIn> uses(UserId owner, UUID id) {
        return jdbc.sql("select environment, environment_name from equipment_selection"
                        + " where owner = ? and kind = ? and item = ? order by environment_name, environment")
                .params(owner.uuid(), kind.name(), id)
                .query((row, number) -> new UsedIn(
                        new EnvironmentId(row.getObject("environment", UUID.class)),
                        EnvironmentName.of(row.getString("environment_name"))))
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("delete from equipment where id = ? and kind = ?")
                .params(id, kind.name())
                .update();
    }

    Set<UUID> present(UserId owner, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(PRESENT)
                        .param("owner", owner.uuid())
                        .param("kind", kind.name())
                        .param("ids", ids)
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list());
    }

    Optional<Item> find(UserId owner, UUID id) {
        return jdbc.sql("select e.id, e.name, e.number, e.global, e.spec from equipment e"
                        + " where e.owner = ? and e.kind = ? and e.id = ?")
                .params(owner.uuid(), kind.name(), id)
                .query((row, number) -> item(row))
                .optional();
    }

    /** Those of the owner that are global or among the given ones. */
    List<Item> equipping(UserId owner, Collection<UUID> selected) {
        return jdbc.sql(EQUIPPING)
                .param("owner", owner.uuid())
                .param("kind", kind.name())
                .param("ids", selected.isEmpty() ? List.of(new UUID(0, 0)) : selected)
                .query((row, number) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("number"),
                row.getBoolean("global"),
                row.getString("spec"));
    }
}
