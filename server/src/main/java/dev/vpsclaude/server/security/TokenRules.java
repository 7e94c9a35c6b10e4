package dev.vpsclaude.server.security;

import static dev.vpsclaude.server.security.Scope.ADMIN;
import static dev.vpsclaude.server.security.Scope.DEPLOY;
import static dev.vpsclaude.server.security.Scope.READ;
import static dev.vpsclaude.server.security.Scope.WRITE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a token has to have for each route: the one place where scopes are given their meaning. The first rule that fits
 * counts; what no rule names, no token may do.
 */
public final class TokenRules {

    /** What a request asks of a token. */
    public sealed interface Need {}

    /** All of these scopes. */
    public record Scopes(Set<Scope> all) implements Need {}

    /** More than a token: somebody who has logged in. */
    public record LogIn() implements Need {}

    /** Nothing: everybody may, and a token tells no more. */
    public record Nothing() implements Need {}

    private record Rule(Set<String> methods, PathPattern path, Need need) {
        boolean fits(String method, PathContainer asked) {
            return methods.contains(method) && path.matches(asked);
        }
    }

    private static final String LOOK = "GET";
    private static final String[] ANY = {"GET", "POST", "PUT", "PATCH", "DELETE"};

    private static final List<Rule> RULES = List.of(
            rule(of(), "/api/v1/tokens/current", LOOK),
            // A token that could make tokens would outlive its own end.
            rule(new LogIn(), "/api/v1/tokens/**", ANY),
            rule(new LogIn(), "/api/v1/auth/**", ANY),
            // Whoever finds a token of an administrator must not make themselves one, or take anybody away.
            rule(new LogIn(), "/api/v1/admin/users/{id}/role", "PATCH"),
            rule(new LogIn(), "/api/v1/admin/users/{id}/lift", "POST"),
            rule(new LogIn(), "/api/v1/admin/users/{id}", "DELETE"),
            rule(of(ADMIN), "/api/v1/admin/**", ANY),
            rule(new Nothing(), "/api/v1/platform", LOOK),
            rule(of(READ), "/api/v1/quota", LOOK),
            rule(of(READ), "/api/v1/audit/**", LOOK),
            rule(of(READ), "/api/v1/environments/**", LOOK),
            rule(of(READ), "/api/v1/operations/{id}", LOOK),
            rule(of(READ), "/api/v1/subdomains/{label}", LOOK),
            rule(of(READ), "/api/v1/events", LOOK),
            rule(of(READ), "/api/v1/permissions/preview", "POST"),
            rule(of(WRITE), "/api/v1/environments", "POST"),
            rule(of(WRITE), "/api/v1/environments/{id}", "PATCH"),
            rule(of(WRITE), "/api/v1/environments/{id}/password", "POST"),
            rule(of(DEPLOY), "/api/v1/environments/{id}/{deploy:deploy|start|stop|cancel}", "POST"),
            // It takes down what runs and destroys what was written.
            rule(of(DEPLOY, WRITE), "/api/v1/environments/{id}", "DELETE"),
            rule(of(READ), "/api/v1/skills/**", LOOK),
            rule(of(WRITE), "/api/v1/skills/**", "POST", "PATCH", "DELETE"),
            rule(of(READ), "/api/v1/mcp-packages", LOOK),
            rule(of(READ), "/api/v1/mcp-servers/**", LOOK),
            rule(of(WRITE), "/api/v1/mcp-servers/**", "POST", "PATCH", "DELETE"),
            rule(of(READ), "/api/v1/webhooks/**", LOOK),
            // It would go on telling what happens when the token is over.
            rule(new LogIn(), "/api/v1/webhooks", "POST"),
            rule(new LogIn(), "/api/v1/webhooks/{id}", "PATCH"),
            rule(new LogIn(), "/api/v1/webhooks/{id}/rotate", "POST"),
            rule(of(WRITE), "/api/v1/webhooks/{id}/{wish:test|replay}", "POST"),
            rule(of(WRITE), "/api/v1/webhooks/{id}", "DELETE"));

    private TokenRules() {}

    /** What this request asks of a token; empty if no rule names it. */
    static Optional<Need> need(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? LOOK : method;
        return RULES.stream()
                .filter(rule -> rule.fits(asked, path))
                .map(Rule::need)
                .findFirst();
    }

    /** The same for the path of a route, whose variables stand for themselves. */
    public static Optional<Need> need(String method, String route) {
        return need(method, PathContainer.parsePath(route));
    }

    private static Rule rule(Need need, String path, String... methods) {
        return new Rule(Set.of(methods), PathPatternParser.defaultInstance.parse(path), need);
    }

    private static Need of(Scope... scopes) {
        return new Scopes(Stream.of(scopes).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }
}
