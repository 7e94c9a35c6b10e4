package dev.vpsclaude.server.badinput;

import dev.vpsclaude.server.badinput.Attempt.Change;
import dev.vpsclaude.server.badinput.Place.Kind;

/**
 * Answers that the web server gives before the platform is asked: to an address that is none. They are not problems and have
 * no headers of ours, as docs/security.md says under "Known faults". Where they do have them, they are checked like all others.
 */
final class WebServersOwn {

    private WebServersOwn() {}

    static boolean is(Attempt attempt, Reply reply) {
        return reply.status() == 400
                && !reply.header("Content-Type").startsWith("application/problem+json")
                && attempt.changes().stream().anyMatch(WebServersOwn::isInAddress);
    }

    private static boolean isInAddress(Change change) {
        return change.place().kind() == Kind.PATH || change.place().kind() == Kind.QUERY;
    }
}
