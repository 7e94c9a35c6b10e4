package dev.vpsclaude.query.audit;

import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What events are called and say.
 *
 * @param json the mapper with which they are stored
 * @param names their stored names
 */
record EventWords(JsonMapper json, EventNames names) {

    String name(Object payload) {
        return names.of(payload.getClass());
    }

    SortedMap<String, String> said(Object payload, String stream) {
        return Shown.fields(json.valueToTree(payload), stream);
    }
}
