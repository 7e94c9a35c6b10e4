package dev.vpsclaude.simulator.http;

import dev.vpsclaude.simulator.model.ApiToken;
import dev.vpsclaude.simulator.model.Conditions;
import dev.vpsclaude.simulator.model.Coolify;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What stands before every API call, in Coolify's order: throttle, token, ability (contract 1.2). */
public final class ApiGate implements Function<Request, Answer> {

    private static final String ROOT = "/api/v1";

    private final Coolify coolify;
    private final Routes routes;
    private final Supplier<List<ApiToken>> tokens;
    private final Throttle throttle;

    public ApiGate(Coolify coolify, Routes routes, Supplier<List<ApiToken>> tokens, int requestsPerMinute) {
        this.coolify = coolify;
        this.routes = routes;
        this.tokens = tokens;
        this.throttle = new Throttle(requestsPerMinute, coolify::now);
    }

    @Override
    public Answer apply(Request request) {
        if (isHealth(request)) {
            return Answer.html(200, "OK");
        }
        return belowRoot(request.path())
                .flatMap(
                        path -> routes.find(request.method(), path, conditions().version()))
                .map(found -> throttled(request, found))
                .orElseGet(Problems::noSuchRoute);
    }

    private Answer throttled(Request request, Routes.Found found) {
        Optional<ApiToken> token = token(request);
        Throttle.Verdict verdict = throttle.count(token.isPresent() ? "the only user" : "an unknown caller");
        if (verdict.exceeded()) {
            return verdict.refused(request);
        }
        return verdict.marked(
                token.map(caller -> permitted(request, found, caller)).orElseGet(Problems::unauthenticated));
    }

    private Answer permitted(Request request, Routes.Found found, ApiToken caller) {
        if (!conditions().apiEnabled()) {
            return Problems.apiDisabled();
        }
        if (!caller.can(found.ability())) {
            return Problems.missing(found.ability());
        }
        Call call = new Call(request, found.variables(), caller);
        try {
            return coolify.answering(() -> found.onlyReads()
                    ? coolify.alone(() -> found.endpoint().answer(call))
                    : coolify.change(() -> found.endpoint().answer(call)));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private Conditions conditions() {
        return coolify.alone(coolify::conditions);
    }

    private Optional<ApiToken> token(Request request) {
        return request.header("authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip())
                .flatMap(sent -> tokens.get().stream()
                        .filter(token -> same(token.text(), sent))
                        .findFirst());
    }

    /** In constant time, as a secret is compared. */
    private static boolean same(String known, String sent) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHealth(Request request) {
        return request.method().equals("GET")
                && (request.path().equals("/api/health") || request.path().equals(ROOT + "/health"));
    }

    private static Optional<String> belowRoot(String path) {
        return Optional.of(path)
                .filter(whole -> whole.startsWith(ROOT + "/"))
                .map(whole -> whole.substring(ROOT.length()));
    }
}
