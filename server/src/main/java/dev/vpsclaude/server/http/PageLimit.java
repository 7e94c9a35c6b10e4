package dev.vpsclaude.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items a page may have. */
public final class PageLimit {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;

    private PageLimit() {}

    /** @throws InvalidFields unless it is absent or from 1 to 100 */
    public static int of(@Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new InvalidFields(List.of(new InvalidFields.FieldError(
                    "limit", "out_of_range", "A number from 1 to " + MOST + " is expected.")));
        }
        return limit == null ? DEFAULT : limit;
    }
}
