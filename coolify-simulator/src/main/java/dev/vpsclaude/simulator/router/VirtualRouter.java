package dev.vpsclaude.simulator.router;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Request;
import dev.vpsclaude.simulator.model.Container;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.ProxyRoute;
import dev.vpsclaude.simulator.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The proxy for {@code http://{label}.localhost}. It goes by the labels of the containers that run, so
 * a changed domain or port is seen only after a deployment (contract 3.6 and section 15).
 */
public final class VirtualRouter implements Function<Request, Answer> {

    private final Coolify coolify;

    public VirtualRouter(Coolify coolify) {
        this.coolify = coolify;
    }

    /** Whether this host is a box's; all other hosts are the API's. */
    public static boolean serves(String host) {
        return host.matches("(?i).+\\.localhost");
    }

    @Override
    public Answer apply(Request request) {
        return coolify.alone(() -> routed(request));
    }

    private Answer routed(Request request) {
        List<Container> labelled =
                coolify.containers.where(container -> route(container, request).isPresent());
        if (labelled.isEmpty()) {
            return Page.trouble(404, "404 page not found", "No running box has the address " + request.host() + ".");
        }
        return labelled.stream()
                .filter(container -> container.health().routable())
                .max(Comparator.comparing(Container::startedAt))
                .map(container -> forwarded(container, request))
                .orElseGet(() -> Page.trouble(503, "503 no available server", "The box is starting or not healthy."));
    }

    private Answer forwarded(Container container, Request request) {
        boolean reaches = route(container, request)
                .filter(route -> route.port() == container.listensOn())
                .isPresent();
        return reaches
                ? box(container, request)
                : Page.trouble(502, "502 Bad Gateway", "Nothing listens on the port that the labels name.");
    }

    /** What code-server would say without a log-in, and the page in the place of the rest. */
    private Answer box(Container container, Request request) {
        return switch (request.path()) {
            case "/healthz" -> Answer.ok(Json.object().put("status", "expired").put("lastHeartbeat", 0));
            case "/" -> new BoxPage(container, coolify.volumes::find).answer();
            default -> Page.trouble(404, "404 page not found", "A simulated box has one page only.");
        };
    }

    private static Optional<ProxyRoute> route(Container container, Request request) {
        return container.labels().routes().stream()
                .filter(route -> route.matches(request.host(), request.path()))
                .findFirst();
    }
}
