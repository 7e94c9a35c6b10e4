package offending.server;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

final class CuriousController {
    @Nullable
    Connection connection;
}
