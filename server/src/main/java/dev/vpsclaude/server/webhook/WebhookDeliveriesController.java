package dev.vpsclaude.server.webhook;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.server.http.InvalidFields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.ProblemCode;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.webhook.WebhookAnswers.Deliveries;
import dev.vpsclaude.server.webhook.WebhookAnswers.Shown;
import dev.vpsclaude.server.webhook.WebhookAnswers.Tested;
import dev.vpsclaude.server.webhook.WebhookRequests.Replay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to webhooks, and what is to be sent on request. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
class WebhookDeliveriesController {

    private final Webhooks webhooks;
    private final WebhookTable table;
    private final WebhookTests tests;
    private final DeliveryTable deliveries;
    private final OwnersHistory history;
    private final WebhookRounds rounds;

    WebhookDeliveriesController(
            Webhooks webhooks,
            WebhookTable table,
            WebhookTests tests,
            DeliveryTable deliveries,
            OwnersHistory history,
            WebhookRounds rounds) {
        this.webhooks = webhooks;
        this.table = table;
        this.tests = tests;
        this.deliveries = deliveries;
        this.history = history;
        this.rounds = rounds;
    }

    @Operation(summary = "Send a message that tells of nothing, and say what came of it; five times a minute")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tested.class)))
    @Refuses(ProblemCode.TOO_MANY_REQUESTS)
    @PostMapping("/test")
    ResponseEntity<?> test(@PathVariable WebhookId id, @AuthenticationPrincipal Caller caller) {
        return table.find(caller.id(), id)
                .<ResponseEntity<?>>map(webhook ->
                        webhooks.mayTest(caller.id()) ? ResponseEntity.ok(Tested.of(tests.test(webhook))) : tooMany())
                .orElseGet(() -> Problems.noSuchWebhook().answer());
    }

    @Operation(summary = "List the attempts to deliver, newest first; the newest thousand are kept")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Deliveries.class)))
    @GetMapping("/deliveries")
    ResponseEntity<?> deliveries(
            @PathVariable WebhookId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long after,
            @AuthenticationPrincipal Caller caller) {
        int most = PageLimit.of(limit);
        long before = checked(after);
        return table.find(caller.id(), id)
                .<ResponseEntity<?>>map(
                        webhook -> ResponseEntity.ok(Deliveries.of(deliveries.of(id, before, most + 1), most)))
                .orElseGet(() -> Problems.noSuchWebhook().answer());
    }

    @Operation(
            summary =
                    "Send again what came after a position, or leave out what comes up to it; each event has the id that it had before")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    @PostMapping("/replay")
    ResponseEntity<?> replay(
            @PathVariable WebhookId id, @RequestBody Replay body, @AuthenticationPrincipal Caller caller) {
        ResponseEntity<?> answer = table.replay(caller.id(), id, body.read(history.head()))
                .<ResponseEntity<?>>map(webhook -> ResponseEntity.ok(Shown.of(webhook)))
                .orElseGet(() -> Problems.noSuchWebhook().answer());
        rounds.ring();
        return answer;
    }

    private static long checked(@Nullable Long after) {
        if (after != null && after < 1) {
            throw new InvalidFields(List.of(
                    new InvalidFields.FieldError("after", "out_of_range", "The next of the page before is expected.")));
        }
        return after == null ? 0 : after;
    }

    private static ResponseEntity<?> tooMany() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "60");
        return Problem.of(
                        TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "Too many tests",
                        "At most " + WebhookTable.TESTS_A_MINUTE
                                + " tests a minute are possible; try again in a minute.")
                .answer(headers);
    }
}
