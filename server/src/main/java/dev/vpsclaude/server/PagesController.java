package dev.vpsclaude.server;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses of the dashboard's pages, which are all one document. */
@Hidden
@Controller
class PagesController {

    @GetMapping({
        "/",
        "/login",
        "/register",
        "/dashboard",
        "/environments/new",
        "/environments/{id}",
        "/skills",
        "/skills/new",
        "/skills/{id}",
        "/settings",
        "/settings/account",
        "/settings/mcp",
        "/settings/mcp/new",
        "/settings/mcp/{id}",
        "/admin",
        "/admin/audit",
        "/admin/environments",
        "/admin/events",
        "/admin/health",
        "/admin/processors",
        "/admin/settings",
        "/admin/streams/{id}",
        "/admin/subdomains",
        "/admin/users",
        "/admin/users/{id}",
        "/settings/tokens",
        "/settings/webhooks",
        "/settings/webhooks/{id}",
        "/api-reference",
        "/not-found"
    })
    String page() {
        return "forward:/index.html";
    }
}
