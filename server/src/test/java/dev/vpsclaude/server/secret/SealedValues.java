package dev.vpsclaude.server.secret;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.RevealSecret;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.postgres.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database with all tables, and what works on its sealed values under this or that master key. */
final class SealedValues {

    static final UserId ADA = new UserId(new UUID(7, 1));

    final JdbcClient jdbc;
    final ShreddingTable shredding;
    private final SecretTable table;
    private final DataSource database;

    SealedValues() {
        database = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        table = new SecretTable(jdbc);
        shredding = new ShreddingTable(jdbc);
    }

    /** A key of which all bytes are the same. */
    static MasterKey key(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return new MasterKey(bytes);
    }

    static MasterKeys keys(MasterKey primary, MasterKey... previous) {
        return new MasterKeys(primary, List.of(previous));
    }

    Vault vault(MasterKeys keys) {
        return new Vault(table, new Envelope(keys));
    }

    Rewrapping rewrapping(MasterKeys keys, int atOnce) {
        return new Rewrapping(
                new WrappingTable(jdbc), new Envelope(keys), keys, new DataSourceTransactionManager(database), atOnce);
    }

    KeysInUse.Findings findings(MasterKeys keys) {
        return new KeysInUse(new WrappingTable(jdbc), keys).look();
    }

    /** Seals {@code value 0}, {@code value 1} and so on. */
    List<SecretRef> seal(MasterKeys keys, int count) {
        Vault vault = vault(keys);
        return IntStream.range(0, count)
                .mapToObj(i -> vault.seal(ADA, "env_x/variable/V" + i, new Secret("value " + i)))
                .toList();
    }

    List<String> open(MasterKeys keys, List<SecretRef> refs) {
        Vault vault = vault(keys);
        return refs.stream()
                .map(ref -> vault.handle(new RevealSecret(ref)).orElseThrow().reveal())
                .toList();
    }

    /** Does something while a transaction of somebody else's holds these rows. */
    <T> T whileLocked(List<SecretRef> refs, Supplier<T> work) {
        return new TransactionTemplate(new DataSourceTransactionManager(database)).execute(status -> {
            jdbc.sql("select id from secret where id in (:ids) for update")
                    .param("ids", refs.stream().map(ref -> ref.id().uuid()).toList())
                    .query((row, number) -> row.getString(1))
                    .list();
            return work.get();
        });
    }

    static List<String> values(int count) {
        return IntStream.range(0, count).mapToObj(i -> "value " + i).toList();
    }

    /** The values that are there, as they were called when they were sealed. */
    List<String> purposes() {
        return jdbc.sql("select purpose from secret order by id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    long under(MasterKey key) {
        return jdbc.sql("select count(*) from secret where master_key = ?")
                .param(key.id())
                .query(Long.class)
                .single();
    }
}
