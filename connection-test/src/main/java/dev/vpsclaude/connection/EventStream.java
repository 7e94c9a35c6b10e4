package dev.vpsclaude.connection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.BufferedSource;

/** Server-sent events, read one after another. How much may be read is bounded where the bytes come in. */
final class EventStream {

    private final BufferedSource source;
    private boolean afterCarriageReturn;

    EventStream(BufferedSource source) {
        this.source = source;
    }

    /** One event: its type, which is {@code message} where none is said, and its data. */
    record Event(String type, String data) {}

    /** The next event that has data. The end of the stream ends the test. */
    Event next() throws IOException {
        String type = "message";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = line();
            if (line.isEmpty() && !data.isEmpty()) {
                return new Event(type, data.substring(1));
            }
            if (line.isEmpty()) {
                type = "message";
            } else if (line.startsWith("event:")) {
                type = value(line);
            } else if (line.startsWith("data:")) {
                data.append('\n').append(value(line));
            }
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** Lines end with CR, LF or both. After a CR nothing is waited for: the LF may never come. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            byte next = source.readByte();
            boolean secondHalf = next == '\n' && afterCarriageReturn && line.size() == 0;
            afterCarriageReturn = next == '\r';
            if (secondHalf) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
    }
}
