package dev.vpsclaude.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where it was measured, without which no figure means anything. */
public final class Machine {

    private Machine() {}

    /** A sentence for above the table.
     *
     * @param loadBefore what {@link #load} said before the measurement put load on the machine itself */
    public static String describe(String loadBefore, Duration took) {
        return "%s; %d cores; %s %s; embedded PostgreSQL 18, durable; load average before %s; measured for %d s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.vendor"),
                        Runtime.version(),
                        loadBefore,
                        took.toSeconds());
    }

    /** The load averages of the last minutes. */
    public static String load() {
        try {
            String text = Files.readString(Path.of("/proc/loadavg"));
            return text.substring(0, text.indexOf(' ', text.indexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
