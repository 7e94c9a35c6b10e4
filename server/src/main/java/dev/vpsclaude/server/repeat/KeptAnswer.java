package dev.vpsclaude.server.repeat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it is given whenever its request comes again.
 *
 * @param body its bytes, one in each letter; {@code ""} if it has none
 */
public record KeptAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        String body) {

    /** What was answered, before it is sent. */
    public static KeptAnswer of(ContentCachingResponseWrapper answer) {
        return new KeptAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                new String(answer.getContentAsByteArray(), ISO_8859_1));
    }

    /** Gives it again. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        set(response, HttpHeaders.CONTENT_TYPE, contentType);
        set(response, HttpHeaders.LOCATION, location);
        set(response, HttpHeaders.ETAG, etag);
        byte[] bytes = body.getBytes(ISO_8859_1);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void set(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    /** It may hold a password that is told once. */
    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
