package dev.vpsclaude.server.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.json.MessagesJson;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Golden forms of what is stored beside events. */
class StoredMetadataTest {

    private final JsonEventCodec codec = new JsonEventCodec(MessagesJson.stored());

    @Test
    void metadata_are_stored_in_the_order_of_their_names() {
        String stored = codec.encodeMetaData(MetaData.from(
                Map.of("traceId", "c-1", "actor", "usr_1", "via", "session", "address", "::1", "request", "00ff")));

        assertThat(stored).isEqualTo("""
                {"actor":"usr_1","address":"::1","request":"00ff","traceId":"c-1","via":"session"}""");
    }

    @Test
    void what_the_first_releases_stored_is_read() {
        assertThat(codec.decodeMetaData("""
                        {"correlationId": "b", "traceId": "a"}""")).isEqualTo(Map.of("correlationId", "b", "traceId", "a"));
        assertThat(codec.decodeMetaData("{}")).isEmpty();
    }
}
