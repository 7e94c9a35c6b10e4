package dev.vpsclaude.bench.baseline;

import dev.vpsclaude.bench.baseline.BaselineMessages.Change;
import dev.vpsclaude.bench.baseline.BaselineMessages.Changed;
import dev.vpsclaude.bench.baseline.BaselineMessages.Create;
import dev.vpsclaude.bench.baseline.BaselineMessages.Created;
import dev.vpsclaude.bench.baseline.BaselineMessages.Environment;
import dev.vpsclaude.bench.baseline.BaselineMessages.Page;
import dev.vpsclaude.bench.baseline.BaselineMessages.Person;
import dev.vpsclaude.bench.baseline.BaselineMessages.Session;
import dev.vpsclaude.bench.baseline.BaselineMessages.User;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same addresses as the platform's. */
@RestController
@Profile(Baseline.PROFILE)
class BaselineController {

    private final BaselineTable table;

    BaselineController(BaselineTable table) {
        this.table = table;
    }

    @GetMapping("/health")
    String health() {
        return "ok";
    }

    /** A person is known by a number that their address gives; what log-in costs is not compared. */
    @PostMapping({"/api/v1/auth/register", "/api/v1/auth/login"})
    Session begin(@RequestBody Person person, HttpServletRequest request) {
        UUID id = new UUID(0, String.valueOf(person.email()).hashCode());
        return new Session(new User(id), BaselineSessions.begin(id, request));
    }

    @PostMapping("/api/v1/environments")
    ResponseEntity<Created> create(@RequestBody Create wanted, HttpServletRequest request) {
        UUID id = UUID.randomUUID();
        table.create(id, BaselineSessions.caller(request), wanted);
        return ResponseEntity.created(URI.create("/api/v1/environments/" + id))
                .eTag("\"0\"")
                .body(new Created(id, 0, wanted.subdomain(), "http://localhost", "no password"));
    }

    @PatchMapping("/api/v1/environments/{id}")
    ResponseEntity<Changed> change(@PathVariable UUID id, @RequestBody Change wanted, HttpServletRequest request) {
        return table.reconfigure(id, BaselineSessions.caller(request), wanted.spec())
                .map(version -> ResponseEntity.ok().eTag("\"" + version + "\"").body(new Changed(id, version)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/v1/environments/{id}")
    ResponseEntity<Environment> find(@PathVariable UUID id, HttpServletRequest request) {
        return table.find(id, BaselineSessions.caller(request))
                .map(found ->
                        ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/api/v1/environments")
    Page list(@RequestParam int limit, HttpServletRequest request) {
        List<Environment> rows = table.list(BaselineSessions.caller(request), limit + 1);
        return rows.size() > limit
                ? new Page(rows.subList(0, limit), rows.get(limit - 1).id())
                : new Page(rows, null);
    }
}
