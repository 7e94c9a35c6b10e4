package dev.vpsclaude.server.badinput;

import java.util.List;

/** What became of an attempt. */
record Outcome(Attempt attempt, Asked asked, Reply reply, List<String> complaints) {

    /** It may have written something, and rightly so. */
    boolean wrote() {
        return attempt.operation().changes() && (reply.accepted() || reply.status() == 0);
    }

    /** For whoever has to find out why. */
    String told() {
        String body = reply.body();
        return String.join("; ", complaints) + "\n    " + attempt + "\n    " + asked.line() + "\n    -> "
                + reply.status() + " " + body.substring(0, Math.min(400, body.length()));
    }
}
