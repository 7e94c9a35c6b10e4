package dev.vpsclaude.coolify;

import org.jspecify.annotations.Nullable;

/** One answer as it came over the wire. */
record CoolifyAnswer(int status, @Nullable String retryAfter, boolean rateLimitHeaders, String body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A proxy's page: Coolify itself answers JSON to everything that we ask (contract section 1.1). */
    boolean isPage() {
        return body.stripLeading().startsWith("<");
    }
}
