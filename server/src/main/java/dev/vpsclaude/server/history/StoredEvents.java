package dev.vpsclaude.server.history;

import dev.vpsclaude.postgres.eventstore.EventLog;
import dev.vpsclaude.postgres.eventstore.EventLog.Entry;
import dev.vpsclaude.postgres.eventstore.EventLog.Search;
import dev.vpsclaude.server.history.EventAnswers.Details;
import dev.vpsclaude.server.history.EventAnswers.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as administrators see them. */
@Component
class StoredEvents {

    /** The names under which it stands in the metadata of events; they are stored for ever. */
    static final String ACTOR = "actor";

    static final String CORRELATION = "traceId";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final EventLog log;
    private final JsonMapper json;

    StoredEvents(EventLog log, @Qualifier("storedJson") JsonMapper storedJson) {
        this.log = log;
        this.json = storedJson;
    }

    /** Newest first. */
    List<Line> find(Search search, int limit) {
        return log.find(search, limit).stream().map(this::line).toList();
    }

    Optional<Details> at(long position) {
        return log.at(position).map(this::details);
    }

    Optional<Line> of(String stream, long version) {
        return log.of(stream, version).map(this::line);
    }

    Optional<Long> lastVersion(String stream) {
        return log.lastVersion(stream);
    }

    private Details details(Entry entry) {
        return new Details(line(entry), entry.revision(), Masked.of(read(entry.payload())), read(entry.metadata()));
    }

    private Line line(Entry entry) {
        return EventAnswers.line(entry, read(entry.metadata()));
    }

    private Map<String, Object> read(String object) {
        return json.readValue(object, OBJECT);
    }
}
