package dev.vpsclaude.server.webhook;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.webhook.WebhookRequests.Wanted;
import dev.vpsclaude.server.webhook.WebhookRequests.WantedChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of webhooks as their owners see and change them. Each change takes the webhook away from whoever has it at the moment, so
 * that what is noted afterwards was done under the new wishes.
 */
@Component
class WebhookTable {

    static final int TESTS_A_MINUTE = 5;

    /** Two tests of one owner at the same time are counted one after the other. */
    private static final String WAIT_FOR_OTHERS = "select id from account where id = ? for no key update";

    /**
     * Or what comes after the head that is read here could be looked through before this webhook can be seen. Two new ones wait for each
     * other as well, and are counted one after the other.
     */
    private static final String WAIT_FOR_SCOUT = "select position from webhook_reading for update";

    private static final String ADD = """
            insert into webhook as w (id, owner, url, events, secret, position, known)
            select :id, :owner, :url, cast(:events as text[]), :secret, h.position, h.position from event_head h
            where (select count(*) from webhook where owner = :owner) < :most
            returning\s""" + Webhook.COLUMNS;

    private static final String FREED = ", failures = 0, failing_since = null, due_at = clock_timestamp(),"
            + " lease_until = null, fence = w.fence + 1 where w.owner = :owner and w.id = :id ";

    private static final String CHANGE = """
            update webhook w set url = coalesce(cast(:url as text), w.url),
                events = case when :choose then cast(:events as text[]) else w.events end,
                enabled = coalesce(cast(:enabled as boolean), w.enabled),
                disabled_reason = case when cast(:enabled as boolean) is null then w.disabled_reason end""" + FREED + "returning " + Webhook.COLUMNS;

    private static final String REPLAY =
            "update webhook w set position = :after" + FREED + "returning " + Webhook.COLUMNS;

    private static final String ROTATE = "update webhook w set secret = :secret, previous_secret = w.secret,"
            + " previous_until = clock_timestamp() + interval '1 day'" + FREED + "returning " + Webhook.COLUMNS;

    private static final String COUNT_TEST = """
            insert into webhook_test (owner) select :owner
            where (select count(*) from webhook_test where owner = :owner and at > clock_timestamp() - interval '1 minute') < :most""";

    private final JdbcClient jdbc;

    WebhookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new webhook, which is told of what comes from now on; empty if its owner has as many as one may have. */
    Optional<Webhook> add(UserId owner, WebhookId id, Wanted wanted, SecretRef secret) {
        jdbc.sql(WAIT_FOR_SCOUT).query(Long.class).single();
        return jdbc.sql(ADD)
                .param("id", id.uuid())
                .param("owner", owner.uuid())
                .param("url", wanted.url())
                .param("events", words(wanted.events()))
                .param("secret", secret.id().uuid())
                .param("most", Limit.WEBHOOKS_PER_USER.max())
                .query(Webhook::of)
                .optional();
    }

    /** All of them, newest first. */
    List<Webhook> of(UserId owner) {
        return jdbc.sql("select " + Webhook.COLUMNS + " from webhook w where owner = ? order by id desc")
                .param(owner.uuid())
                .query(Webhook::of)
                .list();
    }

    Optional<Webhook> find(UserId owner, WebhookId id) {
        return jdbc.sql("select " + Webhook.COLUMNS + " from webhook w where owner = ? and id = ?")
                .params(owner.uuid(), id.uuid())
                .query(Webhook::of)
                .optional();
    }

    /** Empty if its owner has none with this id, as with all that follows. */
    Optional<Webhook> change(UserId owner, WebhookId id, WantedChange wanted) {
        return about(CHANGE, owner, id)
                .param("url", wanted.url().orElse(null))
                .param("choose", wanted.events().isPresent())
                .param(
                        "events",
                        wanted.events().isPresent() ? words(wanted.events().get()) : null)
                .param("enabled", wanted.enabled().orElse(null))
                .query(Webhook::of)
                .optional();
    }

    /** Sends again what came after this position, or leaves out what comes before it. */
    Optional<Webhook> replay(UserId owner, WebhookId id, long after) {
        return about(REPLAY, owner, id).param("after", after).query(Webhook::of).optional();
    }

    /** Signs with this one from now on, and for a day with the one before as well. */
    Optional<Webhook> rotate(UserId owner, WebhookId id, SecretRef secret) {
        return about(ROTATE, owner, id)
                .param("secret", secret.id().uuid())
                .query(Webhook::of)
                .optional();
    }

    boolean delete(UserId owner, WebhookId id) {
        return about("delete from webhook where owner = :owner and id = :id", owner, id)
                        .update()
                == 1;
    }

    /** Counts a test; false if there were enough within the last minute. Takes part in the caller's transaction. */
    boolean countTest(UserId owner) {
        jdbc.sql(WAIT_FOR_OTHERS).param(owner.uuid()).query(UUID.class).single();
        about("delete from webhook_test where owner = :owner and at < clock_timestamp() - interval '1 minute'", owner)
                .update();
        return about(COUNT_TEST, owner).param("most", TESTS_A_MINUTE).update() == 1;
    }

    private JdbcClient.StatementSpec about(String sql, UserId owner) {
        return jdbc.sql(sql).param("owner", owner.uuid());
    }

    private JdbcClient.StatementSpec about(String sql, UserId owner, WebhookId id) {
        return about(sql, owner).param("id", id.uuid());
    }

    /** All of them are kept as no list, so that those that come with a later release are among them. */
    private static String @Nullable [] words(Set<EventKind> events) {
        return events.size() == EventKind.values().length
                ? null
                : events.stream().map(EventKind::word).toArray(String[]::new);
    }
}
