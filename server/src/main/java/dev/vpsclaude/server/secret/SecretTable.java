package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sealed values. */
@Component
class SecretTable {

    private final JdbcClient jdbc;

    SecretTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is there already. */
    boolean add(SealedRow row) {
        return jdbc.sql("insert into secret (id, version, tenant, purpose, master_key, wrapped_key, ciphertext)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id, version) do nothing")
                        .params(
                                row.ref().id().uuid(),
                                row.ref().version(),
                                row.tenant().uuid(),
                                row.purpose(),
                                row.masterKey(),
                                row.wrappedKey(),
                                row.ciphertext())
                        .update()
                == 1;
    }

    void remove(SecretRef ref) {
        jdbc.sql("delete from secret where id = ? and version = ?")
                .params(ref.id().uuid(), ref.version())
                .update();
    }

    void removeAll(UserId tenant, String purpose) {
        jdbc.sql("delete from secret where split_part(purpose, '/', 1) = split_part(:purpose, '/', 1)"
                        + " and purpose = :purpose and tenant = :tenant")
                .param("purpose", purpose)
                .param("tenant", tenant.uuid())
                .update();
    }

    void supersede(SecretRef ref) {
        jdbc.sql("update secret set superseded_at = coalesce(superseded_at, clock_timestamp())"
                        + " where id = ? and version = ?")
                .params(ref.id().uuid(), ref.version())
                .update();
    }

    /** Of all that is sealed, each as often as it is named. */
    int bytes(Collection<SecretRef> refs) {
        Map<UUID, Integer> sizes = new HashMap<>();
        jdbc.sql("select id, octet_length(ciphertext) as bytes from secret where id in (:ids)")
                .param("ids", refs.stream().map(ref -> ref.id().uuid()).toList())
                .query((row, number) -> sizes.put(row.getObject("id", UUID.class), row.getInt("bytes")))
                .list();
        return refs.stream()
                .mapToInt(ref -> sizes.getOrDefault(ref.id().uuid(), 0))
                .sum();
    }

    Optional<SealedRow> find(SecretRef ref) {
        return jdbc.sql(
                        "select tenant, purpose, coalesce(master_key, '') as master_key, wrapped_key, ciphertext from secret"
                                + " where id = ? and version = ?")
                .params(ref.id().uuid(), ref.version())
                .query((row, number) -> SealedRow.of(ref, row))
                .optional();
    }
}
