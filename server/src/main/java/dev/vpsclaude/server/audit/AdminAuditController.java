package dev.vpsclaude.server.audit;

import static dev.vpsclaude.server.http.ProblemCode.AUDIT_BEING_VERIFIED;

import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.messages.audit.AuditQuery.ListAuditEntries;
import dev.vpsclaude.messages.audit.AuditQuery.PageOfAuditEntries;
import dev.vpsclaude.server.audit.AuditAnswers.Entry;
import dev.vpsclaude.server.audit.AuditAnswers.Verified;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.Semaphore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole audit log. */
@RestController
@RequestMapping("/api/v1/admin/audit")
@Tag(name = "audit")
class AdminAuditController {

    private static final String RETRY_SECONDS = "10";

    private final QueryGateway queries;
    private final AuditProof proof;
    private final Semaphore verifying = new Semaphore(1);

    AdminAuditController(QueryGateway queries, AuditProof proof) {
        this.queries = queries;
        this.proof = proof;
    }

    @Operation(summary = "List what anybody did", description = "For administrators. Newest first.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @GetMapping
    PageOf<Entry> list(
            @ParameterObject AuditSearch search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Fields fields = new Fields();
        AuditFilter filter = search.read(fields);
        long before = AuditSearch.before(fields, after);
        fields.check();
        return AuditAnswers.page(
                queries.query(new ListAuditEntries(filter, before, PageLimit.of(limit)), PageOfAuditEntries.class)
                        .join());
    }

    @Operation(
            summary = "Verify the audit log",
            description =
                    "For administrators. Reads every entry, computes its hash again and compares with the signed heads"
                            + " that are kept outside of the database. A log that does not hold is an answer and no error.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verified.class)))
    @Refuses({AUDIT_BEING_VERIFIED})
    @PostMapping("/verify")
    ResponseEntity<?> verify() {
        if (!verifying.tryAcquire()) {
            return beingVerified();
        }
        try {
            return ResponseEntity.ok(Verified.of(proof.verify()));
        } finally {
            verifying.release();
        }
    }

    private static ResponseEntity<Object> beingVerified() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "audit_being_verified",
                        "Not available",
                        "The audit log is being verified at this moment.")
                .answer(headers);
    }
}
