package dev.vpsclaude.server.http;

import java.util.List;

/** A request whose fields cannot be accepted, with all of them named. */
public final class InvalidFields extends RuntimeException {

    /**
     * One field that cannot be accepted.
     *
     * @param field its path in the request, such as {@code spec.permissions.maxTokens}
     */
    public record FieldError(String field, String code, String message) {}

    private final transient List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
