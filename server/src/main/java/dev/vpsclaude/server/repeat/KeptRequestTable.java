package dev.vpsclaude.server.repeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests that have a key. */
@Component
class KeptRequestTable {

    /**
     * How long others leave a request to the node that carries it out: longer than any takes, the test of a connection
     * included. If the node dies, the request can be made again after that.
     */
    private static final String LEASE = "interval '60 seconds'";

    private static final String KEPT = "interval '24 hours'";

    /** A row. */
    record Row(
            UUID request,
            boolean isSame,
            UUID claim,
            boolean isFree,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            @Nullable UUID answer) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("request", UUID.class),
                    row.getBoolean("is_same"),
                    row.getObject("claim", UUID.class),
                    row.getBoolean("is_free"),
                    row.getObject("status", Integer.class),
                    row.getString("content_type"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getObject("answer", UUID.class));
        }
    }

    private final JdbcClient jdbc;

    KeptRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is a row for it already that is not too old. */
    boolean add(RequestKey key, UUID request, UUID claim) {
        return jdbc.sql("insert into kept_request (person, route, key_hash, request, fingerprint, claim, claimed_until)"
                                + " values (:person, :route, :key, :request, :fingerprint, :claim, clock_timestamp() + "
                                + LEASE
                                + ") on conflict (person, route, key_hash) do update set request = excluded.request,"
                                + " fingerprint = excluded.fingerprint, claim = excluded.claim,"
                                + " claimed_until = excluded.claimed_until, status = null, content_type = null,"
                                + " location = null, etag = null, answer = null, made_at = clock_timestamp()"
                                + " where kept_request.made_at < clock_timestamp() - " + KEPT)
                        .param("person", key.person().uuid())
                        .param("route", key.route())
                        .param("key", key.keyHash())
                        .param("request", request)
                        .param("fingerprint", key.fingerprint())
                        .param("claim", claim)
                        .update()
                == 1;
    }

    Optional<Row> find(RequestKey key) {
        return jdbc.sql("select request, fingerprint = :fingerprint as is_same, claim,"
                        + " claimed_until <= clock_timestamp() as is_free, status, content_type, location, etag, answer"
                        + " from kept_request where person = :person and route = :route and key_hash = :key")
                .param("fingerprint", key.fingerprint())
                .param("person", key.person().uuid())
                .param("route", key.route())
                .param("key", key.keyHash())
                .query((row, number) -> Row.of(row))
                .optional();
    }

    /** False when somebody else was faster. */
    boolean takeOver(Row free, UUID claim) {
        return jdbc.sql("update kept_request set claim = ?, claimed_until = clock_timestamp() + " + LEASE
                                + " where request = ? and claim = ? and status is null"
                                + " and claimed_until <= clock_timestamp()")
                        .params(claim, free.request(), free.claim())
                        .update()
                == 1;
    }

    /** False when the request was taken over meanwhile. */
    boolean answered(UUID claim, KeptAnswer answer, @Nullable UUID body) {
        return jdbc.sql("update kept_request set status = :status, content_type = :type, location = :location,"
                                + " etag = :etag, answer = :answer where claim = :claim and status is null")
                        .param("status", answer.status())
                        .param("type", answer.contentType())
                        .param("location", answer.location())
                        .param("etag", answer.etag())
                        .param("answer", body)
                        .param("claim", claim)
                        .update()
                == 1;
    }

    /** Whoever comes next may carry it out. */
    void release(UUID claim) {
        jdbc.sql("update kept_request set claimed_until = clock_timestamp() where claim = ? and status is null")
                .param(claim)
                .update();
    }

    /** Forgets what is older than a day, with its answers. @return how many requests */
    int forgetOld() {
        jdbc.sql("delete from secret where starts_with(purpose, :purpose) and created_at < clock_timestamp() - " + KEPT)
                .param("purpose", KeptRequests.PURPOSE)
                .update();
        return jdbc.sql("delete from kept_request where made_at < clock_timestamp() - " + KEPT)
                .update();
    }
}
