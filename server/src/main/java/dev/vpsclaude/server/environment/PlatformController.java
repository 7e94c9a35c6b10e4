package dev.vpsclaude.server.environment;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.quota.Quotas;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.settings.PlatformSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a dashboard has to know of the installation, and which subdomains are free. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "platform")
class PlatformController {

    /** The installation. */
    @Schema(name = "Platform")
    record Platform(
            String version,
            boolean simulated,
            String wildcardDomain,
            String environmentUrlPattern,

            @Schema(description = "Who may make an account: open, invite or closed")
            String registration,

            Map<String, Integer> limits) {}

    /** Whether a subdomain can be had; {@code reason} is invalid, reserved or taken. */
    @Schema(name = "SubdomainAvailability")
    record Availability(
            String subdomain,
            boolean available,
            @Nullable String reason,
            @Nullable String url) {}

    private static final Map<String, Integer> LIMITS = Map.of(
            "environmentName", Limit.ENVIRONMENT_NAME.max(),
            "subdomain", Limit.SUBDOMAIN.max(),
            "skillName", Limit.SKILL_NAME.max(),
            "skillDescription", Limit.SKILL_DESCRIPTION.max(),
            "mcpServerName", Limit.MCP_SERVER_NAME.max(),
            "variables", Limit.VARIABLES.max());

    private final Installation installation;
    private final SubdomainTable subdomains;
    private final ReservedSubdomains reserved;
    private final PlatformSettings settings;
    private final Quotas quotas;

    PlatformController(
            Installation installation,
            SubdomainTable subdomains,
            ReservedSubdomains reserved,
            PlatformSettings settings,
            Quotas quotas) {
        this.installation = installation;
        this.subdomains = subdomains;
        this.reserved = reserved;
        this.settings = settings;
        this.quotas = quotas;
    }

    @Operation(summary = "Describe the installation")
    @GetMapping("/platform")
    Platform platform() {
        return new Platform(
                installation.version(),
                installation.simulated(),
                installation.wildcardDomain(),
                installation.urlPattern(),
                settings.registration().word(),
                limits());
    }

    /** What everybody may have is set by administrators; how much the caller has is told by /api/v1/quota. */
    private Map<String, Integer> limits() {
        Map<String, Integer> limits = new TreeMap<>(LIMITS);
        Map<Quota, Integer> most = quotas.everybodys();
        limits.put("environmentsPerUser", requireNonNull(most.get(Quota.ENVIRONMENTS)));
        limits.put("skillsPerUser", requireNonNull(most.get(Quota.SKILLS)));
        limits.put("mcpServersPerUser", requireNonNull(most.get(Quota.MCP_SERVERS)));
        return limits;
    }

    @Operation(summary = "Ask whether a subdomain is free")
    @GetMapping("/subdomains/{label}")
    Availability subdomain(@PathVariable String label, @AuthenticationPrincipal Caller caller) {
        try {
            return availability(Subdomain.of(label), caller);
        } catch (CommandRefused invalid) {
            return new Availability(label, false, "invalid", null);
        }
    }

    private Availability availability(Subdomain subdomain, Caller caller) {
        String reason =
                reserved.contains(subdomain) ? "reserved" : subdomains.isTaken(subdomain, caller.id()) ? "taken" : null;
        return new Availability(subdomain.text(), reason == null, reason, installation.urlOf(subdomain));
    }
}
