package dev.vpsclaude.simulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** Base64 as Coolify wants it: what encodes back to the very same text, and decodes to UTF-8 (contract 3.1). */
final class Base64Text {

    private Base64Text() {}

    static Optional<String> decoded(String encoded) {
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Base64.getEncoder().encodeToString(bytes).equals(encoded) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notCanonical) {
            return Optional.empty();
        }
    }
}
