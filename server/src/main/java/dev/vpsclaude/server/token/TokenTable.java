package dev.vpsclaude.server.token;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.Scope;
import dev.vpsclaude.server.security.TokenSecret;
import dev.vpsclaude.server.token.TokenRequests.WantedToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of tokens. */
@Component
public class TokenTable {

    static final int MOST = 50;

    private static final String COLUMNS = "id, name, prefix, scopes, created_at, expires_at, last_used_at";

    /** Two new ones of one owner at the same time are counted one after the other. */
    private static final String WAIT_FOR_OTHERS = "select id from account where id = ? for no key update";

    private static final String ADD = """
            insert into api_token (id, owner, name, prefix, hash, scopes, expires_at)
            select :id, :owner, :name, :prefix, :hash, :scopes, clock_timestamp() + make_interval(days => :days)
            where (select count(*) from api_token where owner = :owner) < :most
            returning\s""" + COLUMNS;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    TokenTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The new token; empty if its owner has as many as one may have. */
    Optional<ApiToken> add(UserId owner, WantedToken wanted, TokenSecret secret) {
        return Objects.requireNonNull(transactions.execute(work -> {
            jdbc.sql(WAIT_FOR_OTHERS).param(owner.uuid()).query(UUID.class).single();
            return insert(owner, wanted, secret);
        }));
    }

    /** All of them, newest first, expired ones included. */
    List<ApiToken> of(UserId owner) {
        return jdbc.sql("select " + COLUMNS + " from api_token where owner = ? order by created_at desc, id desc")
                .param(owner.uuid())
                .query(TokenTable::token)
                .list();
    }

    Optional<ApiToken> find(UserId owner, TokenId id) {
        return jdbc.sql("select " + COLUMNS + " from api_token where owner = ? and id = ?")
                .params(owner.uuid(), id.uuid())
                .query(TokenTable::token)
                .optional();
    }

    /** Ends it from the next request on; false if its owner has none with this id. */
    boolean revoke(UserId owner, TokenId id) {
        return jdbc.sql("delete from api_token where owner = ? and id = ?")
                        .params(owner.uuid(), id.uuid())
                        .update()
                == 1;
    }

    /** Ends all tokens of an owner from the next request on. Takes part in the caller's transaction. */
    public void revokeAll(UserId owner) {
        jdbc.sql("delete from api_token where owner = ?").param(owner.uuid()).update();
    }

    private Optional<ApiToken> insert(UserId owner, WantedToken wanted, TokenSecret secret) {
        return jdbc.sql(ADD)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("owner", owner.uuid())
                .param("name", wanted.name())
                .param("prefix", secret.prefix())
                .param("hash", secret.hash())
                .param("scopes", wanted.scopes().stream().map(Scope::word).toArray(String[]::new))
                .param("days", wanted.days())
                .param("most", MOST)
                .query(TokenTable::token)
                .optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                new TokenId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("prefix"),
                scopes((String[]) row.getArray("scopes").getArray()),
                Objects.requireNonNull(instant(row, "created_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<Scope> scopes(String[] words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.of(words).flatMap(word -> Scope.of(word).stream()).forEach(scopes::add);
        return scopes;
    }
}
