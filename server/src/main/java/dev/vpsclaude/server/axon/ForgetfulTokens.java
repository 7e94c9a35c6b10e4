package dev.vpsclaude.server.axon;

import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Says when this node takes a processor over, before it handles an event: what it remembers of rows that it wrote earlier
 * may have been made anew meanwhile.
 */
final class ForgetfulTokens extends JdbcTokenStore {

    private final Runnable forget;

    ForgetfulTokens(JdbcTokenStore.Builder tokens, Runnable forget) {
        super(tokens);
        this.forget = forget;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        forget.run();
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        forget.run();
        return token;
    }
}
