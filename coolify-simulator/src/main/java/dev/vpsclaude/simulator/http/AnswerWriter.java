package dev.vpsclaude.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Sends an answer, or as much of it as its delivery lets through. */
final class AnswerWriter {

    private static final int BLOCK = 64 * 1024;

    private AnswerWriter() {}

    static void send(HttpExchange exchange, Answer answer) {
        if (answer.delivery() instanceof Delivery.Dropped) {
            // Closed before its head is sent, an exchange takes the connection with it.
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(UTF_8);
        long length = body.length + (answer.delivery() instanceof Delivery.Padded padded ? padded.bytes() : 0);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || length == 0;
        try {
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : length);
            if (!bodiless) {
                write(exchange.getResponseBody(), body, answer.delivery());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(OutputStream out, byte[] body, Delivery delivery) throws IOException {
        switch (delivery) {
            case Delivery.Whole whole -> out.write(body);
            case Delivery.Dropped dropped -> throw new IllegalStateException("A dropped answer has no body.");
            case Delivery.Truncated cut -> truncate(out, body, cut.bytes());
            case Delivery.Padded padded -> pad(out, body, padded.bytes());
            case Delivery.Trickled trickled -> trickle(out, body, trickled);
        }
    }

    /** What was promised and not sent makes the server end the connection, which is what we want. */
    private static void truncate(OutputStream out, byte[] body, int bytes) throws IOException {
        out.write(body, 0, Math.min(bytes, Math.max(0, body.length - 1)));
        out.flush();
    }

    private static void pad(OutputStream out, byte[] body, long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        for (long left = bytes; left > 0; left -= BLOCK) {
            out.write(block, 0, (int) Math.min(BLOCK, left));
        }
        out.write(body);
    }

    private static void trickle(OutputStream out, byte[] body, Delivery.Trickled trickled) throws IOException {
        for (int from = 0; from < body.length; from += trickled.piece()) {
            out.write(body, from, Math.min(trickled.piece(), body.length - from));
            out.flush();
            pause(trickled);
        }
    }

    private static void pause(Delivery.Trickled trickled) throws IOException {
        try {
            Thread.sleep(trickled.pause());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException("The simulator was closed during an answer.", closing);
        }
    }
}
