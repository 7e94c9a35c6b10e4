package dev.vpsclaude.server.admin;

import dev.vpsclaude.server.admin.HealthAnswers.Finding;
import dev.vpsclaude.server.admin.HealthAnswers.Findings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with the platform, and what to do about it. */
@RestController
@RequestMapping("/api/v1/admin/health")
@Tag(name = "admin")
class HealthFindingsController {

    private static final List<String> WORST_FIRST = List.of("error", "warning", "notice");

    private final HealthCheck health;
    private final CoolifyCheck coolify;

    HealthFindingsController(HealthCheck health, CoolifyCheck coolify) {
        this.health = health;
        this.coolify = coolify;
    }

    @Operation(
            summary = "Show what is wrong with the platform, and what to do about it",
            description =
                    "For administrators. Each finding has a code for ever. What is told about processors is told of this"
                            + " node. With inspect=true Coolify is looked at as well, which takes several calls and seconds.")
    @GetMapping
    Findings findings(@RequestParam(defaultValue = "false") boolean inspect) {
        Instant now = Instant.now();
        List<Finding> findings = new ArrayList<>(health.findings(now));
        if (inspect) {
            findings.addAll(coolify.findings());
        }
        findings.sort(Comparator.comparing(finding -> WORST_FIRST.indexOf(finding.severity())));
        return new Findings(now, inspect, findings);
    }
}
