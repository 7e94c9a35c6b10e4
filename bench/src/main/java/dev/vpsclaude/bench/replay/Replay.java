package dev.vpsclaude.bench.replay;

import dev.vpsclaude.server.start.Platform;
import dev.vpsclaude.server.start.Settings;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * Rebuilds the read model of environments again and again and tells how long each rebuild took. It is started by the
 * launcher of the runnable jar, so that just what is shipped is measured.
 */
public final class Replay {

    private static final String PROCESSOR = "environments";
    private static final long POLL_MILLIS = 20;

    private Replay() {}

    /** @param arguments how often; prints a line for each rebuild, its milliseconds */
    public static void main(String[] arguments) throws InterruptedException {
        Platform platform = Platform.start(Settings.from(System.getenv()), Map.of());
        StreamingEventProcessor processor = platform.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        awaitEnd(processor);
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            System.out.println("replayed-in-ms " + rebuild(processor).toMillis());
        }
        platform.close();
        System.exit(0); // the launcher's JVM is ours alone, and some pools of the platform outlive it
    }

    private static Duration rebuild(StreamingEventProcessor processor) throws InterruptedException {
        long head = position(processor);
        processor.shutDown();
        processor.resetTokens();
        long begin = System.nanoTime();
        processor.start();
        while (position(processor) < head) {
            Thread.sleep(POLL_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void awaitEnd(StreamingEventProcessor processor) throws InterruptedException {
        while (processor.processingStatus().isEmpty()
                || !processor.processingStatus().values().stream().allMatch(EventTrackerStatus::isCaughtUp)) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Up to where everything is in the rows. */
    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
    }
}
