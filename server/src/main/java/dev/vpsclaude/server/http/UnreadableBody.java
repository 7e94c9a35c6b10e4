package dev.vpsclaude.server.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.vpsclaude.server.http.InvalidFields.FieldError;
import java.util.List;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What was wrong with a body that could not be read. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(HttpMessageNotReadableException e) {
        if (BodyLimit.exceeded(e)) {
            return Problem.of(CONTENT_TOO_LARGE, "body_too_large", "Too large", "The body is larger than 1 MiB.");
        }
        return e.getCause() instanceof JacksonException wrong && isAboutField(wrong)
                ? field(wrong)
                : Problem.of(
                        BAD_REQUEST, "malformed_json", "Not readable", "The body is not the JSON that is expected.");
    }

    /** JSON that is well-formed but not what the field takes; a number can also be too large for its type. */
    private static boolean isAboutField(JacksonException wrong) {
        return (wrong instanceof DatabindException || wrong instanceof InputCoercionException)
                && !wrong.getPath().isEmpty();
    }

    private static Problem field(JacksonException wrong) {
        FieldError error = new FieldError(path(wrong.getPath()), code(wrong), message(wrong));
        return Problem.of(
                        UNPROCESSABLE_CONTENT, "validation_failed", "Not acceptable", "Some fields cannot be accepted.")
                .about(List.of(error));
    }

    private static String code(JacksonException wrong) {
        return wrong instanceof UnrecognizedPropertyException ? "unknown_field" : "wrong_type";
    }

    private static String message(JacksonException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException e -> "There is no such field.";
            case InvalidFormatException e -> "The value has the wrong form.";
            default -> "The value has the wrong type.";
        };
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
