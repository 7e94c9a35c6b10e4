package dev.vpsclaude.server.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back over a {@link Wire}.
 *
 * @param status 0 if the connection was closed without an answer
 * @param headers by their names in lower case
 * @param closed whether nothing more can be asked over this connection
 * @param nanos from the last byte sent to the last one read
 */
public record Reply(int status, Map<String, List<String>> headers, String body, boolean closed, long nanos) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply nothing(long nanos) {
        return new Reply(0, Map.of(), "", true, nanos);
    }

    static Reply of(int status, Map<String, List<String>> headers, byte[] body, boolean closed, long nanos) {
        return new Reply(status, headers, new String(body, UTF_8), closed, nanos);
    }

    /** The header's first value; {@code ""} if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }

    /** What its body is as JSON; a missing node if it is none. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }

    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
