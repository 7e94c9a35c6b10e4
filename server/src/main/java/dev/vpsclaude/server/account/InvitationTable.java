package dev.vpsclaude.server.account;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.account.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of invitations. */
@Component
class InvitationTable {

    private static final String INVITATION = """
            select id, email, invited_by, created_at, expires_at,
                   case when used_at is not null then 'used' when revoked_at is not null then 'revoked'
                        when expires_at <= clock_timestamp() then 'expired' else 'open' end as state
            from invitation\s""";

    private static final String IS_OPEN = " used_at is null and revoked_at is null and expires_at > clock_timestamp() ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    InvitationTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Adds one that can be used for a week. It takes the place of an earlier one for the same address. Those that came to
     * their end a month ago are forgotten, as an address is somebody's.
     */
    Invitation add(InvitationId id, String email, UserId invitedBy, InvitationToken token) {
        return requireNonNull(transactions.execute(work -> {
            jdbc.sql("delete from invitation where coalesce(used_at, revoked_at, expires_at)"
                            + " < clock_timestamp() - interval '30 days'")
                    .update();
            jdbc.sql("update invitation set revoked_at = clock_timestamp() where lower(email) = lower(?) and" + IS_OPEN)
                    .param(email)
                    .update();
            jdbc.sql("""
                            insert into invitation (id, email, token_hash, invited_by, expires_at)
                            values (?, ?, ?, ?, clock_timestamp() + interval '7 days')
                            """)
                    .params(id.uuid(), email, token.hash(), invitedBy.uuid())
                    .update();
            return find(id).orElseThrow();
        }));
    }

    Optional<Invitation> find(InvitationId id) {
        return jdbc.sql(INVITATION + "where id = ?")
                .param(id.uuid())
                .query(InvitationTable::invitation)
                .optional();
    }

    /** Newest first; those after {@code last} if there is one. */
    List<Invitation> list(Optional<InvitationId> last, int limit) {
        return jdbc.sql(INVITATION + "where (:last::uuid is null or id < :last::uuid) order by id desc limit :limit")
                .param("last", last.map(InvitationId::uuid).orElse(null))
                .param("limit", limit)
                .query(InvitationTable::invitation)
                .list();
    }

    /** Whether somebody with this address could use it now. */
    boolean isOpen(InvitationToken token, String email) {
        return jdbc.sql("select exists (select 1 from invitation where token_hash = ? and lower(email) = lower(?) and"
                        + IS_OPEN + ")")
                .params(token.hash(), email)
                .query(Boolean.class)
                .single();
    }

    /** Uses it up. Of several who try it at the same time one is told that it was theirs. */
    boolean use(InvitationToken token, String email, UserId person) {
        return jdbc.sql("update invitation set used_at = clock_timestamp(), used_by = :person"
                        + " where token_hash = :hash and lower(email) = lower(:email) and" + IS_OPEN + "returning id")
                .param("person", person.uuid())
                .param("hash", token.hash())
                .param("email", email)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Lets nobody in with it any more. @return whether it was one that could have been used up to now */
    boolean revoke(InvitationId id) {
        return jdbc.sql("update invitation set revoked_at = clock_timestamp()"
                                + " where id = ? and used_at is null and revoked_at is null")
                        .param(id.uuid())
                        .update()
                > 0;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                row.getString("email"),
                new UserId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Invitation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
