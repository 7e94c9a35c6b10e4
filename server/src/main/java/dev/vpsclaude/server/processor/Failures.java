package dev.vpsclaude.server.processor;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which event each processor failed at last, on whatever node. */
@Component
class Failures implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String OURS = "dev.vpsclaude.";
    private static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    private static final String NOTE = """
            insert into processor_failure (processor, position, stream, type, exact, error, node)
            values (:processor, :position, :stream, :type, :exact, :error, :node)
            on conflict (processor) do update set
                position = excluded.position, stream = excluded.stream, type = excluded.type, exact = excluded.exact,
                error = excluded.error, node = excluded.node, last = excluded.last,
                since = case when processor_failure.position = excluded.position then processor_failure.since
                             else excluded.since end,
                times = case when processor_failure.position = excluded.position then processor_failure.times + 1 else 1 end
            """;

    /**
     * An event that a processor could not take.
     *
     * @param exact whether it is that event; otherwise it is the first one of a batch in which something failed
     */
    record At(long position, String stream, String type, boolean exact) {}

    /**
     * A failure.
     *
     * @param error class and place, and never the message: it may quote what the event carried
     * @param since when it failed at this event for the first time
     */
    record Failure(String processor, At at, String error, String node, Instant since, Instant last, int times) {}

    private final JdbcClient jdbc;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("failures-of-processors").daemon().factory());

    Failures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Failure> all() {
        return jdbc
                .sql("select * from processor_failure")
                .query((row, number) -> new Failure(
                        row.getString("processor"),
                        new At(
                                row.getLong("position"),
                                row.getString("stream"),
                                row.getString("type"),
                                row.getBoolean("exact")),
                        row.getString("error"),
                        row.getString("node"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list()
                .stream()
                .collect(Collectors.toMap(Failure::processor, Function.identity()));
    }

    /** In a transaction and on a thread of its own, as the one in which it failed is rolled back. */
    void note(String processor, At at, Throwable error) {
        writer.execute(() -> tryToWrite(processor, at, where(error)));
    }

    /** Axon tries again, and so does this. */
    private void tryToWrite(String processor, At at, String error) {
        try {
            jdbc.sql(NOTE)
                    .param("processor", processor)
                    .param("position", at.position())
                    .param("stream", at.stream())
                    .param("type", at.type())
                    .param("exact", at.exact())
                    .param("error", error)
                    .param("node", NODE)
                    .update();
        } catch (RuntimeException away) {
            LOG.debug("A failure of {} could not be noted.", processor, away);
        }
    }

    static String where(Throwable error) {
        String place = Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        Throwable cause = error.getCause();
        String because = cause == null || cause == error
                ? ""
                : ", because of " + cause.getClass().getName();
        return error.getClass().getName() + place + because;
    }

    @Override
    public void destroy() {
        writer.shutdownNow();
    }
}
