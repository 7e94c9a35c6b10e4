package dev.vpsclaude.postgres.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used. The message is one sentence for the person at the terminal. */
public final class EmbeddedDatabaseException extends RuntimeException {

    EmbeddedDatabaseException(String sentence) {
        super(sentence);
    }

    EmbeddedDatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
