package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.security.TokenRules.LogIn;
import dev.vpsclaude.server.security.TokenRules.Need;
import dev.vpsclaude.server.security.TokenRules.Nothing;
import dev.vpsclaude.server.security.TokenRules.Scopes;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class TokenRulesTest {

    /** Somebody has to say of a new route what a token needs for it, or that none is enough. */
    @Test
    void every_route_of_the_api_says_what_a_token_needs_for_it() {
        List<String> routes = routes();
        assertThat(routes).as("routes of the API").hasSizeGreaterThan(40);
        assertThat(routes)
                .as("routes that no rule of TokenRules names")
                .allSatisfy(route -> assertThat(need(route)).as(route).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/environments, read",
        "HEAD /api/v1/environments, read",
        "GET /api/v1/environments/{id}/deployments/{deployment}/log, read",
        "GET /api/v1/events, read",
        "POST /api/v1/permissions/preview, read",
        "GET /api/v1/tokens/current, ''",
        "POST /api/v1/environments, write",
        "PATCH /api/v1/environments/{id}, write",
        "POST /api/v1/environments/{id}/password, write",
        "POST /api/v1/skills/{id}/import, write",
        "DELETE /api/v1/mcp-servers/{id}, write",
        "POST /api/v1/mcp-servers/test, write",
        "POST /api/v1/environments/{id}/deploy, deploy",
        "POST /api/v1/environments/{id}/cancel, deploy",
        "DELETE /api/v1/environments/{id}, write deploy",
        "GET /api/v1/admin/orphans, admin",
        "PATCH /api/v1/admin/not-there-yet, admin",
        "PATCH /api/v1/admin/users/{id}/role, log in",
        "POST /api/v1/admin/users/{id}/lift, log in",
        "DELETE /api/v1/admin/users/{id}, log in",
        "GET /api/v1/admin/users/{id}, admin",
        "POST /api/v1/admin/users/{id}/suspend, admin",
        "GET /api/v1/platform, nothing",
        "GET /api/v1/tokens, log in",
        "DELETE /api/v1/tokens/{id}, log in",
        "DELETE /api/v1/tokens/current, log in",
        "POST /api/v1/auth/logout, log in",
        "GET /api/v1/webhooks/{id}/deliveries, read",
        "POST /api/v1/webhooks/{id}/test, write",
        "POST /api/v1/webhooks/{id}/replay, write",
        "DELETE /api/v1/webhooks/{id}, write",
        "POST /api/v1/webhooks, log in",
        "PATCH /api/v1/webhooks/{id}, log in",
        "POST /api/v1/webhooks/{id}/rotate, log in"
    })
    void a_route_asks_for_what_it_does(String route, String wanted) {
        assertThat(need(route).map(TokenRulesTest::words)).hasValue(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/nothing",
        "POST /api/v1/environments/{id}/nothing",
        "PUT /api/v1/environments/{id}",
        "OPTIONS /api/v1/environments",
        "GET /API/v1/environments",
        "GET /health"
    })
    void what_no_rule_names_no_token_may_do(String route) {
        assertThat(need(route)).isEmpty();
    }

    private static java.util.Optional<Need> need(String route) {
        String[] parts = route.split(" ", 2);
        return TokenRules.need(parts[0], parts[1]);
    }

    private static String words(Need need) {
        return switch (need) {
            case Nothing it -> "nothing";
            case LogIn it -> "log in";
            case Scopes it -> it.all().stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        };
    }

    private static List<String> routes() {
        Set<RequestMappingInfo> all = RunningPlatform.shared()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
        return all.stream()
                .flatMap(TokenRulesTest::routes)
                .filter(route -> route.contains(" /api/"))
                .sorted()
                .toList();
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .flatMap(path ->
                        route.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
