package dev.vpsclaude.coolify;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes on the request's own {@link Mark} that the first byte has gone out: from then on it may have been carried out. */
final class CoolifySending extends EventListener {

    /** Carried by each request as a tag. */
    static final class Mark {
        private volatile boolean sent;

        boolean sent() {
            return sent;
        }
    }

    @Override
    public void requestHeadersStart(Call call) {
        Mark mark = call.request().tag(Mark.class);
        if (mark != null) {
            mark.sent = true;
        }
    }
}
