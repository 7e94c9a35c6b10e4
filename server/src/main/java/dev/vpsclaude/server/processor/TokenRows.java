package dev.vpsclaude.server.processor;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Axon's tokens as rows. A token says up to which event a segment of a processor has been handled, and which node handles
 * it: Axon writes no token, and commits no batch, whose row names another owner than the node.
 */
@Component
class TokenRows {

    /** No node is called so. Axon takes a claim for abandoned by its time only, and this one is never that old. */
    private static final String NOBODY = "nobody: the processor is paused";

    private static final String FOR_EVER = "9999-12-31T23:59:59Z";

    /** Long enough for every node to notice, as Axon extends its claims every five seconds and abandons them after ten. */
    private static final String MEANWHILE = "nobody: the rows were made anew";

    /**
     * A segment of a processor.
     *
     * @param owner the node that handles it; absent while none does
     * @param seen when that node said so last, by its clock
     */
    record Segment(
            String processor,
            int number,
            long position,
            @Nullable String owner,
            Instant seen) {

        boolean isHeld() {
            return NOBODY.equals(owner);
        }
    }

    private final JdbcClient jdbc;
    private final Serializer serializer;

    TokenRows(JdbcClient jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    List<Segment> all() {
        return jdbc.sql(
                        "select * from token_entry where processor_name not like '\\_\\_%' order by processor_name, segment")
                .query((row, number) -> new Segment(
                        row.getString("processor_name"),
                        row.getInt("segment"),
                        position(row.getBytes("token"), row.getString("token_type")),
                        row.getString("owner"),
                        Instant.parse(row.getString("timestamp"))))
                .list();
    }

    /** Up to where all of its segments have come; 0 for one that has not begun. */
    long position(String processor) {
        return all().stream()
                .filter(segment -> segment.processor().equals(processor))
                .mapToLong(Segment::position)
                .min()
                .orElse(0);
    }

    /** Until the transaction ends, no batch of the processor is committed anywhere. */
    void lock(String processor) {
        jdbc.sql("select 1 from token_entry where processor_name = ? order by segment for update")
                .param(processor)
                .query(Integer.class)
                .list();
    }

    /**
     * Once this is committed no node handles events of the processor, be it up or started later: a batch that is under way
     * is rolled back. @return how many segments are held now
     */
    int hold(String processor) {
        return claim(processor, NOBODY, FOR_EVER);
    }

    /** Whoever is first goes on where it was. */
    void release(String processor) {
        jdbc.sql("update token_entry set owner = null where processor_name = ? and owner = ?")
                .params(processor, NOBODY)
                .update();
    }

    /** Takes the processor away from its node for ten seconds, after which whoever takes it over has forgotten all rows. */
    void takeAway(String processor) {
        jdbc.sql("""
                        update token_entry set owner = ?, timestamp = to_char(clock_timestamp() at time zone 'UTC',
                            'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                        where processor_name = ? and owner is distinct from ?""").params(MEANWHILE, processor, NOBODY).update();
    }

    private int claim(String processor, String owner, String until) {
        return jdbc.sql("update token_entry set owner = ?, timestamp = ? where processor_name = ?")
                .params(owner, until, processor)
                .update();
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? 0 : read.position().orElse(0);
    }
}
