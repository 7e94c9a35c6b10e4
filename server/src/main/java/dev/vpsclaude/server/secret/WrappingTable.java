package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which master key wraps which value. */
@Component
class WrappingTable {

    /** Stands in the place of a master key's id where all that are known were tried in vain. */
    static final String NONE_KNOWN = "unknown";

    private final JdbcClient jdbc;

    WrappingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some values behind {@code after} that a known key other than the primary one may wrap; what others hold is left out. */
    List<SealedRow> lock(String primary, Collection<String> known, UUID after, int atMost) {
        return jdbc.sql("""
                        select id, version, tenant, purpose, coalesce(master_key, '') as master_key, wrapped_key, ciphertext
                        from secret
                        where id > :after and (master_key is null or master_key = :none
                            or (master_key <> :primary and master_key in (:known)))
                        order by id limit :most for update skip locked
                        """)
                .param("after", after)
                .param("none", NONE_KNOWN)
                .param("primary", primary)
                .param("known", known)
                .param("most", atMost)
                .query((row, number) -> SealedRow.of(
                        new SecretRef(new SecretId(row.getObject("id", UUID.class)), row.getInt("version")), row))
                .list();
    }

    void rewrap(SealedRow row) {
        jdbc.sql("update secret set master_key = ?, wrapped_key = ? where id = ? and version = ?")
                .params(
                        row.masterKey(),
                        row.wrappedKey(),
                        row.ref().id().uuid(),
                        row.ref().version())
                .update();
    }

    /** How many values each master key wraps but this one; under {@code ""} those of which it is not known yet. */
    Map<String, Long> othersThan(String primary) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select coalesce(master_key, '') as master_key, count(*) as values from secret"
                        + " where master_key is distinct from ? group by 1")
                .param(primary)
                .query((row, number) -> counts.put(row.getString("master_key"), row.getLong("values")))
                .list();
        return counts;
    }
}
