package dev.vpsclaude.connection;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What came of bringing one message, and all that is kept of it.
 *
 * @param status that was answered, if anything was
 */
public record Receipt(Result result, OptionalInt status, Duration duration) {

    /** The kinds of ends. */
    public enum Result {
        /** The receiver has taken it: a status from 200 to 299. */
        DELIVERED,
        /** The receiver answered with another status. A redirect is one: nobody has looked at where it leads. */
        REJECTED,
        /** Nothing that speaks HTTP answers there, or its certificate is not trusted. */
        UNREACHABLE,
        /** We do not go there. */
        REFUSED_BY_POLICY,
        /** It took too long. */
        TIMEOUT;

        /** As it is written in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Receipt answered(int status, Duration duration) {
        return new Receipt(status / 100 == 2 ? Result.DELIVERED : Result.REJECTED, OptionalInt.of(status), duration);
    }

    static Receipt without(Outcome failure, Duration duration) {
        return new Receipt(result(failure), OptionalInt.empty(), duration);
    }

    private static Result result(Outcome failure) {
        return switch (failure) {
            case OK, AUTH_FAILED, UNREACHABLE -> Result.UNREACHABLE;
            case REFUSED_BY_POLICY -> Result.REFUSED_BY_POLICY;
            case TIMEOUT -> Result.TIMEOUT;
        };
    }
}
