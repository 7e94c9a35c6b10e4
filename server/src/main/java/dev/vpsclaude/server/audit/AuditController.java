package dev.vpsclaude.server.audit;

import static dev.vpsclaude.server.http.ProblemCode.NO_SUCH_ENVIRONMENT;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditQuery.ListAuditEntries;
import dev.vpsclaude.messages.audit.AuditQuery.PageOfAuditEntries;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.server.audit.AuditAnswers.Entry;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one's own things, by whomever. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "audit")
class AuditController {

    private final QueryGateway queries;

    AuditController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "List what was done to one's own things and by oneself",
            description = "Newest first. What administrators read and changed of it stands there too.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @GetMapping("/audit")
    PageOf<Entry> own(
            @ParameterObject AuditSearch search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        AuditFilter filter = search.read(fields).ownedBy(caller.id().text());
        long before = AuditSearch.before(fields, after);
        fields.check();
        return AuditAnswers.page(page(filter, before, limit), caller);
    }

    @Operation(
            summary = "Show its history",
            description = "Who changed what, when and why, newest first, with what each field was before.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @Refuses({NO_SUCH_ENVIRONMENT})
    @GetMapping("/environments/{id}/history")
    ResponseEntity<?> history(
            @PathVariable EnvironmentId id,
            @ParameterObject AuditSearch search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        AuditFilter filter = search.read(fields).ownedBy(caller.id().text()).about(id.text());
        long before = AuditSearch.before(fields, after);
        fields.check();
        if (isNotTheirs(id, caller)) {
            return Problems.noSuchEnvironment().answer();
        }
        return ResponseEntity.ok(AuditAnswers.page(page(filter, before, limit), caller));
    }

    private boolean isNotTheirs(EnvironmentId id, Caller caller) {
        return queries.query(new FindEnvironment(caller.id(), id), optionalInstanceOf(EnvironmentView.class))
                .join()
                .isEmpty();
    }

    private PageOfAuditEntries page(AuditFilter filter, long before, @Nullable Integer limit) {
        return queries.query(new ListAuditEntries(filter, before, PageLimit.of(limit)), PageOfAuditEntries.class)
                .join();
    }
}
