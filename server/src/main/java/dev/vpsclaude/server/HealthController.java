package dev.vpsclaude.server;

import dev.vpsclaude.messages.environment.RowsQuery.CountSetAside;
import dev.vpsclaude.messages.platform.PlatformHealth;
import dev.vpsclaude.messages.platform.PlatformQuery;
import dev.vpsclaude.postgres.deadline.PostgresDeadlineManager;
import dev.vpsclaude.saga.PutOffEvents;
import dev.vpsclaude.server.secret.KeysInUse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a load balancer whether this node can do its work. */
@RestController
@Tag(name = "platform")
class HealthController {

    private final JdbcClient jdbc;
    private final QueryGateway queries;
    private final PostgresDeadlineManager deadlines;
    private final KeysInUse keys;

    HealthController(JdbcClient jdbc, QueryGateway queries, PostgresDeadlineManager deadlines, KeysInUse keys) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.deadlines = deadlines;
        this.keys = keys;
    }

    @Operation(summary = "Tell whether this node works")
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(findings());
        } catch (DataAccessException e) {
            return ResponseEntity.status(503).body(Map.of("status", "database unavailable"));
        }
    }

    private Map<String, String> findings() {
        Map<String, String> findings = new LinkedHashMap<>(Map.of("status", "ok", "coolify", coolify()));
        int setAside = queries.query(new CountSetAside(), Integer.class).join();
        if (setAside > 0) {
            findings.put("rows", setAside + " set aside");
        }
        int putOff = deadlines.waiting(PutOffEvents.DEADLINE);
        if (putOff > 0) {
            findings.put("processes", putOff + " put off");
        }
        addSecrets(keys.findings(), findings);
        return findings;
    }

    /** Those that do not open are told by their keys' ids: the operator has to find the key, and no other node could help. */
    private static void addSecrets(KeysInUse.Findings secrets, Map<String, String> findings) {
        if (secrets.older() > 0) {
            findings.put("secrets", secrets.older() + " under an older master key");
        }
        if (!secrets.lost().isEmpty()) {
            findings.put("secretsLost", secrets.lost());
        }
    }

    /** Without it deployments wait and all else works, so that it is no reason to take the node away. */
    private String coolify() {
        PlatformHealth health = queries.query(new PlatformQuery.ShowPlatformHealth(), PlatformHealth.class)
                .join();
        return health.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
