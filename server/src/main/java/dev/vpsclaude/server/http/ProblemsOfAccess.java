package dev.vpsclaude.server.http;

import static dev.vpsclaude.server.http.ProblemCode.*;

import dev.vpsclaude.server.security.TokenRules.LogIn;
import dev.vpsclaude.server.security.TokenRules.Need;
import dev.vpsclaude.server.security.TokenRules.Nothing;
import dev.vpsclaude.server.security.TokenRules.Scopes;
import java.util.EnumSet;
import java.util.Set;

/** Which problems a route can answer with because not everybody may use it, nor all at once. */
final class ProblemsOfAccess {

    private ProblemsOfAccess() {}

    static Set<ProblemCode> of(Need need, String path, String method) {
        Set<ProblemCode> codes = ofTokens(need);
        if (!(need instanceof Nothing)) {
            codes.add(UNAUTHENTICATED);
            codes.add(INVALID_TOKEN);
            codes.add(TOO_MANY_REQUESTS);
        }
        if (!method.equals("GET")) {
            codes.add(CSRF_TOKEN_INVALID);
            codes.add(CROSS_ORIGIN);
            codes.add(CONCURRENT_CHANGE);
        }
        if (path.startsWith("/api/v1/admin/")) {
            codes.add(FORBIDDEN);
            codes.add(SECOND_FACTOR_REQUIRED);
        }
        return codes;
    }

    private static Set<ProblemCode> ofTokens(Need need) {
        return switch (need) {
            case Nothing it -> EnumSet.noneOf(ProblemCode.class);
            case LogIn it -> EnumSet.of(LOGIN_REQUIRED);
            case Scopes it -> EnumSet.of(INSUFFICIENT_SCOPE);
        };
    }
}
