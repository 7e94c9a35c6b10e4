package dev.vpsclaude.server.axon;

import dev.vpsclaude.json.StoredNames;
import dev.vpsclaude.postgres.eventstore.EventCodec;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores events as JSON under their logical names. */
public final class JsonEventCodec implements EventCodec {

    private static final int FIRST_REVISION = 1;
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JsonMapper json;

    /** @param json the mapper for what is stored */
    public JsonEventCodec(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Encoded encode(Object payload) {
        return new Encoded(StoredNames.nameOf(payload.getClass()), FIRST_REVISION, json.writeValueAsString(payload));
    }

    @Override
    public Object decode(Encoded stored) {
        if (stored.revision() != FIRST_REVISION) {
            throw new IllegalArgumentException(
                    "Revision " + stored.revision() + " of " + stored.type() + " is not known");
        }
        return json.readValue(stored.json(), StoredNames.classOf(stored.type()));
    }

    @Override
    public String encodeMetaData(MetaData metaData) {
        return json.writeValueAsString(new TreeMap<>(metaData));
    }

    @Override
    public MetaData decodeMetaData(String text) {
        return MetaData.from(json.readValue(text, METADATA));
    }
}
