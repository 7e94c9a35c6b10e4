package dev.vpsclaude.server.http;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.http.InvalidFields.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one request into values and gathers what is wrong, so that all of it can be told at once. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** A field that must be there; empty if it is not or is not acceptable, which is then noted. */
    public <R, T> Optional<T> required(String field, @Nullable R raw, Function<R, T> read) {
        if (raw == null) {
            reject(field, "required", "A value is required.");
            return Optional.empty();
        }
        return optional(field, raw, read);
    }

    /** A field that may be absent. */
    public <R, T> Optional<T> optional(String field, @Nullable R raw, Function<R, T> read) {
        try {
            return Optional.ofNullable(raw).map(read);
        } catch (CommandRefused refused) {
            if (!(refused.refusal() instanceof Refusal.InvalidValue invalid)) {
                throw refused;
            }
            reject(field, invalid.code(), invalid.explanation());
            return Optional.empty();
        }
    }

    /** A list whose entries are read one by one; each error names its place. */
    public <R, T> List<T> list(String field, @Nullable List<@Nullable R> raw, Function<R, T> read) {
        List<T> values = new ArrayList<>();
        for (int i = 0; raw != null && i < raw.size(); i++) {
            required(field + "[" + i + "]", raw.get(i), read).ifPresent(values::add);
        }
        return values;
    }

    public void reject(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    /** @throws InvalidFields if anything was rejected */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
