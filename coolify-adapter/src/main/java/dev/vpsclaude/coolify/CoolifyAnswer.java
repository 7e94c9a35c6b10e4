package dev.vpsclaude.coolify;

import org.jspecify.annotations.Nullable;

/** One answer as it came over the wire. */
record CoolifyAnswer(int status, @Nullable String retryAfter, boolean rateLimitHeaders, String body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Something in front of Coolify spoke in its place, as a proxy does while Coolify is away. */
    boolean isOfAnother() {
        return isPage() || (status >= 502 && status <= 504);
    }

    /** A proxy's page: Coolify itself answers JSON to everything that we ask (contract section 1.1). */
    boolean isPage() {
        return body.stripLeading().startsWith("<");
    }
}
