package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A new route stands here too, so that somebody has thought about who may use it; {@link TenantMatrixTest} asks all of them as
 * everybody. What has an id in its path is its owner's alone, and to everybody else as if it were not there.
 */
class RoutesTest {

    static final Set<String> OPEN = Set.of(
            "GET /",
            "GET /login",
            "GET /register",
            "GET /dashboard",
            "GET /environments/new",
            "GET /environments/{id}",
            "GET /skills",
            "GET /skills/new",
            "GET /skills/{id}",
            "GET /settings",
            "GET /settings/account",
            "GET /settings/mcp",
            "GET /settings/mcp/new",
            "GET /settings/mcp/{id}",
            "GET /admin",
            "GET /admin/audit",
            "GET /admin/environments",
            "GET /admin/events",
            "GET /admin/health",
            "GET /admin/processors",
            "GET /admin/settings",
            "GET /admin/streams/{id}",
            "GET /admin/subdomains",
            "GET /admin/users",
            "GET /admin/users/{id}",
            "GET /settings/tokens",
            "GET /settings/webhooks",
            "GET /settings/webhooks/{id}",
            "GET /api-reference",
            "GET /not-found",
            "GET /api-reference/openapi.json",
            "GET /health",
            "GET /api/v1/platform",
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/login");

    /** They do nothing without a session, be it one that still owes a code. */
    static final Set<String> FOR_THOSE_WHO_OWE_A_CODE =
            Set.of("POST /api/v1/auth/logout", "POST /api/v1/auth/second-factor/verify");

    static final Set<String> FOR_THOSE_WHO_ARE_LOGGED_IN = Set.of(
            "GET /api/v1/auth/session",
            "GET /api/v1/auth/sessions",
            "DELETE /api/v1/auth/sessions/{id}",
            "POST /api/v1/auth/logout-everywhere",
            "POST /api/v1/auth/password",
            "PATCH /api/v1/auth/profile",
            "POST /api/v1/auth/confirm",
            "GET /api/v1/auth/second-factor",
            "POST /api/v1/auth/second-factor",
            "POST /api/v1/auth/second-factor/confirm",
            "POST /api/v1/auth/second-factor/disable",
            "POST /api/v1/auth/second-factor/recovery-codes",
            "GET /api/v1/environments",
            "POST /api/v1/environments",
            "GET /api/v1/environments/{id}",
            "PATCH /api/v1/environments/{id}",
            "DELETE /api/v1/environments/{id}",
            "GET /api/v1/environments/{id}/status",
            "GET /api/v1/audit",
            "GET /api/v1/audit/export",
            "GET /api/v1/environments/{id}/history",
            "GET /api/v1/environments/{id}/deployments",
            "GET /api/v1/environments/{id}/deployments/{deployment}/log",
            "GET /api/v1/environments/{id}/logs",
            "GET /api/v1/environments/{id}/dockerfile",
            "GET /api/v1/environments/{id}/settings",
            "GET /api/v1/environments/{id}/changes",
            "POST /api/v1/permissions/preview",
            "POST /api/v1/environments/{id}/password",
            "POST /api/v1/environments/{id}/deploy",
            "POST /api/v1/environments/{id}/start",
            "POST /api/v1/environments/{id}/stop",
            "POST /api/v1/environments/{id}/cancel",
            "GET /api/v1/mcp-packages",
            "GET /api/v1/mcp-servers",
            "POST /api/v1/mcp-servers",
            "POST /api/v1/mcp-servers/test",
            "GET /api/v1/mcp-servers/{id}",
            "PATCH /api/v1/mcp-servers/{id}",
            "DELETE /api/v1/mcp-servers/{id}",
            "GET /api/v1/mcp-servers/{id}/uses",
            "POST /api/v1/mcp-servers/{id}/test",
            "GET /api/v1/operations/{id}",
            "GET /api/v1/quota",
            "GET /api/v1/events",
            "GET /api/v1/skills",
            "POST /api/v1/skills",
            "GET /api/v1/skills/{id}",
            "PATCH /api/v1/skills/{id}",
            "DELETE /api/v1/skills/{id}",
            "POST /api/v1/skills/import",
            "POST /api/v1/skills/{id}/import",
            "GET /api/v1/skills/{id}/export",
            "GET /api/v1/skills/{id}/skill.md",
            "GET /api/v1/skills/{id}/versions",
            "GET /api/v1/skills/{id}/versions/{number}",
            "GET /api/v1/skills/{id}/diff",
            "GET /api/v1/skills/{id}/uses",
            "GET /api/v1/subdomains/{label}",
            "GET /api/v1/tokens",
            "POST /api/v1/tokens",
            "GET /api/v1/tokens/current",
            "DELETE /api/v1/tokens/{id}",
            "GET /api/v1/webhooks",
            "POST /api/v1/webhooks",
            "GET /api/v1/webhooks/{id}",
            "PATCH /api/v1/webhooks/{id}",
            "DELETE /api/v1/webhooks/{id}",
            "POST /api/v1/webhooks/{id}/rotate",
            "POST /api/v1/webhooks/{id}/test",
            "GET /api/v1/webhooks/{id}/deliveries",
            "POST /api/v1/webhooks/{id}/replay");

    static final Set<String> FOR_ADMINISTRATORS = Set.of(
            "GET /api/v1/admin/audit",
            "GET /api/v1/admin/audit/export",
            "POST /api/v1/admin/audit/verify",
            "GET /api/v1/admin/environments",
            "POST /api/v1/admin/environments/{id}/stop",
            "GET /api/v1/admin/events",
            "GET /api/v1/admin/events/{position}",
            "GET /api/v1/admin/health",
            "GET /api/v1/admin/invitations",
            "POST /api/v1/admin/invitations",
            "DELETE /api/v1/admin/invitations/{id}",
            "GET /api/v1/admin/orphans",
            "GET /api/v1/admin/processors",
            "GET /api/v1/admin/processors/{name}",
            "POST /api/v1/admin/processors/{name}/pause",
            "POST /api/v1/admin/processors/{name}/resume",
            "POST /api/v1/admin/processors/{name}/replay",
            "DELETE /api/v1/admin/processors/{name}/replay",
            "GET /api/v1/admin/streams/{stream}",
            "GET /api/v1/admin/quotas",
            "PATCH /api/v1/admin/quotas",
            "GET /api/v1/admin/reserved-subdomains",
            "PUT /api/v1/admin/reserved-subdomains",
            "GET /api/v1/admin/users",
            "GET /api/v1/admin/users/{id}",
            "GET /api/v1/admin/users/{id}/receipt",
            "POST /api/v1/admin/users/{id}/suspend",
            "POST /api/v1/admin/users/{id}/lift",
            "POST /api/v1/admin/users/{id}/end-sessions",
            "PATCH /api/v1/admin/users/{id}/role",
            "PUT /api/v1/admin/users/{id}/quota",
            "DELETE /api/v1/admin/users/{id}",
            "GET /api/v1/admin/settings",
            "PATCH /api/v1/admin/settings");

    /** With something in the path that belongs to nobody. */
    static final Set<String> NOBODYS = Set.of("GET /api/v1/subdomains/{label}");

    /** With something in the path that the owner need not have, although they have what it is about. */
    static final Set<String> MAY_BE_ABSENT = Set.of(
            "GET /api/v1/admin/events/{position}",
            "GET /api/v1/admin/streams/{stream}",
            "GET /api/v1/admin/users/{id}/receipt",
            "GET /api/v1/environments/{id}/deployments/{deployment}/log",
            "GET /api/v1/operations/{id}",
            "GET /api/v1/tokens/current");

    /** Reached by nobody: the security chain refuses what it does not name. */
    private static final Set<String> REFUSED = Set.of("ANY /error", "GET /api-reference/openapi.json.yaml");

    @Test
    void every_route_is_known() {
        Set<String> known = new TreeSet<>(OPEN);
        known.addAll(FOR_THOSE_WHO_ARE_LOGGED_IN);
        known.addAll(FOR_THOSE_WHO_OWE_A_CODE);
        known.addAll(FOR_ADMINISTRATORS);
        known.addAll(REFUSED);
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        RunningPlatform.shared()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> add(route, routes));
        return routes;
    }

    private static void add(RequestMappingInfo route, Set<String> routes) {
        for (String path : route.getPatternValues()) {
            if (route.getMethodsCondition().getMethods().isEmpty()) {
                routes.add("ANY " + path);
            }
            route.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + path));
        }
    }
}
