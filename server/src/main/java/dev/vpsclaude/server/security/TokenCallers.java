package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.security.Caller.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who is calling from the token of a request. */
@Component
public class TokenCallers {

    /** The one place that says which tokens count, and of whom. */
    private static final String GOOD = """
            from api_token t join account a on a.id = t.owner
            where t.expires_at > clock_timestamp() and coalesce(a.suspended_at, a.closing_at) is null
            """;

    /** One statement for each request; it writes once a minute at the most. */
    private static final String USE = """
            with noted as (
                update api_token set last_used_at = clock_timestamp()
                where hash = :hash and expires_at > clock_timestamp()
                    and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute'))
            select t.id as token, t.prefix, t.scopes, a.id, a.email, a.username, a.name, a.role
            """ + GOOD + "and t.hash = :hash";

    private static final String STILL_GOOD = "select t.id " + GOOD + "and t.id in (:tokens)";

    private final JdbcClient jdbc;

    TokenCallers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose token it is, as they are now; empty if it is unknown, has expired or was revoked. */
    Optional<Caller> find(String sent) {
        return TokenSecret.of(sent)
                .flatMap(secret -> jdbc.sql(USE)
                        .param("hash", secret.hash())
                        .query(TokenCallers::caller)
                        .optional());
    }

    /** Those of these that would still let somebody in. */
    public Set<TokenId> stillGood(Set<TokenId> tokens) {
        return tokens.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(STILL_GOOD)
                        .param("tokens", tokens.stream().map(TokenId::uuid).toList())
                        .query((row, number) -> new TokenId(row.getObject("id", UUID.class)))
                        .list());
    }

    private static Caller caller(ResultSet row, int number) throws SQLException {
        return new Caller(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("username"),
                row.getString("name"),
                Role.stored(row.getString("role")),
                new Access.Token(
                        new TokenId(row.getObject("token", UUID.class)), row.getString("prefix"), scopes(row)));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("scopes").getArray())
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
