package dev.vpsclaude.server.token;

import dev.vpsclaude.server.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owners are told about their tokens. Names of fields and words are fixed: programs depend on them. */
final class TokenAnswers {

    private TokenAnswers() {}

    /** A token; of itself only its beginning is told. */
    @Schema(name = "Token")
    record Token(
            String id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static Token of(ApiToken token) {
            return new Token(
                    token.id().text(),
                    token.name(),
                    token.prefix(),
                    words(token),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    /** A token that was just made, with the token itself, which is told this once. */
    @Schema(name = "CreatedToken")
    record Created(
            String id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            String secret) {

        static Created of(ApiToken token, String secret) {
            return new Created(
                    token.id().text(),
                    token.name(),
                    token.prefix(),
                    words(token),
                    token.createdAt(),
                    token.expiresAt(),
                    secret);
        }

        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    /** The token that a request carries, and whose it is. */
    @Schema(name = "CurrentToken")
    record Current(String username, Token token) {}

    /** From the least to the most, as they are declared. */
    private static List<String> words(ApiToken token) {
        return token.scopes().stream().sorted().map(Scope::word).toList();
    }
}
