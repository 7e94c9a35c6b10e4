package dev.vpsclaude.postgres.eventstore;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The language of these tests: somebody wrote a note. */
final class NotesCodec implements EventCodec {

    record NoteWritten(String text) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Encoded encode(Object payload) {
        if (payload instanceof NoteWritten) {
            return new Encoded("note-written", 1, JSON.writeValueAsString(payload));
        }
        throw new IllegalArgumentException(payload.getClass() + " has no stored name");
    }

    @Override
    public Object decode(Encoded stored) {
        if (stored.type().equals("note-written") && stored.revision() == 1) {
            return JSON.readValue(stored.json(), NoteWritten.class);
        }
        throw new IllegalArgumentException("Never released: " + stored);
    }

    @Override
    public String encodeMetaData(MetaData metaData) {
        return JSON.writeValueAsString(metaData);
    }

    @Override
    public MetaData decodeMetaData(String json) {
        return MetaData.from(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
    }
}
