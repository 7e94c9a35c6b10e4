package dev.vpsclaude.postgres.eventstore;

import org.axonframework.messaging.MetaData;

/** Turns payloads into what is stored and back. Stored names are logical: they outlive classes and packages. */
public interface EventCodec {

    /**
     * A payload as it is stored.
     *
     * @param type the logical name of the event
     * @param revision which form of that event the JSON has, counted from 1
     */
    record Encoded(String type, int revision, String json) {}

    /** @throws IllegalArgumentException for a payload that has no stored name */
    Encoded encode(Object payload);

    /** @throws IllegalArgumentException for a name or revision that was never released, or JSON that does not fit it */
    Object decode(Encoded stored);

    String encodeMetaData(MetaData metaData);

    MetaData decodeMetaData(String json);
}
