package dev.vpsclaude.bench.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The open stream of somebody's rows. A thread reads it and notes when each row came. */
public final class Stream implements AutoCloseable {

    private static final Pattern ROW = Pattern.compile("^data:.*?\"id\":\"([^\"]+)\".*\"version\":(\\d+)");
    private static final int PATIENCE_SECONDS = 10;

    private record Arrival(String change, long nanos) {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final HttpURLConnection connection;

    private Stream(HttpURLConnection connection) {
        this.connection = connection;
    }

    /** Opens the stream and waits for its first sign of life. */
    public static Stream open(int port, Client client) {
        try {
            URI events = URI.create("http://localhost:" + port + "/api/v1/events");
            HttpURLConnection connection = (HttpURLConnection) events.toURL().openConnection();
            client.headers()
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .forEach(h -> connection.setRequestProperty(h[0], h[1]));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            lines.readLine();
            Stream stream = new Stream(connection);
            Thread.ofPlatform().daemon().start(() -> stream.read(lines));
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When this very change came, by {@link System#nanoTime}.
     *
     * @param change as {@link Client#reconfigure} tells it */
    public long arrivalOf(String change) {
        try {
            for (Arrival next = next(); ; next = next()) {
                if (next.change().equals(change)) {
                    return next.nanos();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", e);
        }
    }

    private Arrival next() throws InterruptedException {
        Arrival next = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("A change did not come over the stream");
        }
        return next;
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                Matcher row = ROW.matcher(line);
                if (row.find()) {
                    arrivals.add(new Arrival(row.group(1) + "@" + row.group(2), now));
                }
            }
        } catch (IOException e) {
            // closed, by us or by the server; who still waits will say so
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
