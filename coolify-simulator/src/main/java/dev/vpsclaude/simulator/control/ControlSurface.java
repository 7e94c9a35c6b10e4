package dev.vpsclaude.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.http.Request;
import dev.vpsclaude.simulator.http.Routes;
import dev.vpsclaude.simulator.model.ApiToken;
import dev.vpsclaude.simulator.model.CoolifyVersion;
import dev.vpsclaude.simulator.page.StatePage;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /simulator/…}: closed to everybody who does not bring the control token, but for the page at its root. */
public final class ControlSurface implements Function<Request, Answer> {

    private static final String ROOT = "/simulator";

    private final Routes routes;
    private final ApiToken token;
    private final StatePage page;

    public ControlSurface(Routes routes, String token, StatePage page) {
        this.page = page;
        this.routes = routes;
        this.token = new ApiToken(token, Set.of());
    }

    public static boolean serves(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    public Answer apply(Request request) {
        if (asksForPage(request)) {
            return page.answer();
        }
        return permitted(request)
                ? routes.find(request.method(), request.path().substring(ROOT.length()), CoolifyVersion.READ)
                        .map(found -> answered(request, found))
                        .orElseGet(() -> Problems.notFound("The simulator's control surface has no such route."))
                : Answer.message(401, "The control surface needs the simulator's control token as a bearer.")
                        .with("WWW-Authenticate", "Bearer");
    }

    /**
     * The page holds no secret and needs no token, which a browser could not send. It goes by the host, so that no
     * foreign name that leads to this machine brings it under a foreign page's eyes.
     */
    private static boolean asksForPage(Request request) {
        return request.method().equals("GET")
                && request.path().replaceFirst("/$", "").equals(ROOT)
                && Set.of("127.0.0.1", "localhost").contains(request.host());
    }

    private Answer answered(Request request, Routes.Found found) {
        try {
            return found.endpoint().answer(new Call(request, found.variables(), token));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    /** In constant time, as a secret is compared. */
    private boolean permitted(Request request) {
        Optional<String> sent = request.header("authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip());
        return sent.filter(text ->
                        MessageDigest.isEqual(text.getBytes(UTF_8), token.text().getBytes(UTF_8)))
                .isPresent();
    }
}
