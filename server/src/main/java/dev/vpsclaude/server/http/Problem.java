package dev.vpsclaude.server.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.server.http.InvalidFields.FieldError;
import dev.vpsclaude.server.http.LaterChanges.LaterChange;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as RFC 9457 has it, with a stable {@code code} for programs.
 *
 * @param errors the fields that cannot be accepted, if it is about fields
 * @param environments those that are in the way, if there are any
 * @param version the present one, if the change was made to another
 * @param changes what has happened since the version that the change was made to, as far as it is known
 * @param traceId names this answer in the log
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        @JsonInclude(NON_NULL) @Nullable List<NamedEnvironment> environments,
        @JsonInclude(NON_NULL) @Nullable Long version,
        @JsonInclude(NON_NULL) @Nullable List<LaterChange> changes,
        String traceId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An environment that a problem is about. */
    public record NamedEnvironment(String id, String name) {
        static NamedEnvironment of(UsedIn use) {
            return new NamedEnvironment(use.environment().text(), use.name().text());
        }
    }

    public static Problem of(HttpStatusCode status, String code, String title, String detail) {
        return new Problem(
                "urn:vpsclaude:problem:" + code,
                title,
                status.value(),
                detail,
                code,
                null,
                null,
                null,
                null,
                TraceId.current());
    }

    public Problem about(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, fields, environments, version, changes, traceId);
    }

    public Problem becauseOf(List<UsedIn> uses) {
        List<NamedEnvironment> inTheWay =
                uses.stream().map(NamedEnvironment::of).toList();
        return new Problem(type, title, status, detail, code, errors, inTheWay, version, changes, traceId);
    }

    Problem changedTo(long present, List<LaterChange> since) {
        return new Problem(type, title, status, detail, code, errors, environments, present, since, traceId);
    }

    /** Answers with it where no controller does; headers beside it are set before. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json());
    }

    /** As it is sent where no controller answers. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    public ResponseEntity<Object> answer() {
        return answer(new HttpHeaders());
    }

    public ResponseEntity<Object> answer(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
