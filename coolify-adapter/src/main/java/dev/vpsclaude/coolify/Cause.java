package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.origin.OriginKey;
import dev.vpsclaude.messages.origin.SystemActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What led to something that is done later and elsewhere, so that what comes of it can be told to come of that.
 *
 * @param correlation of all that the same wish led to
 * @param causation the event that led to it
 */
record Cause(@Nullable String correlation, @Nullable String causation) {

    /** What is nobody's wish, such as drift. */
    static final Cause NONE = new Cause(null, null);

    /** Of what is being handled on this thread. */
    static Cause current() {
        MetaData metadata = CurrentUnitOfWork.correlationData();
        return new Cause(text(metadata, OriginKey.CORRELATION), text(metadata, OriginKey.CAUSATION));
    }

    static Cause of(ResultSet row, int number) throws SQLException {
        return new Cause(row.getString("correlation"), row.getString("causation"));
    }

    /** The metadata of a command that this part of the platform sends because of it. */
    Map<String, String> reportedBy(SystemActor actor) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(OriginKey.ACTOR.key(), actor.text());
        put(metadata, OriginKey.CORRELATION, correlation);
        put(metadata, OriginKey.CAUSATION, causation);
        return metadata;
    }

    private static void put(Map<String, String> metadata, OriginKey key, @Nullable String value) {
        if (value != null) {
            metadata.put(key.key(), value);
        }
    }

    private static @Nullable String text(MetaData metadata, OriginKey key) {
        return (String) metadata.get(key.key());
    }
}
