package dev.vpsclaude.server.webhook;

import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_WEBHOOKS;
import static org.springframework.http.HttpStatus.CONFLICT;

import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.webhook.WebhookAnswers.Shown;
import dev.vpsclaude.server.webhook.WebhookAnswers.WithSecret;
import dev.vpsclaude.server.webhook.WebhookRequests.Change;
import dev.vpsclaude.server.webhook.WebhookRequests.Create;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's webhooks. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks")
class WebhooksController {

    private final Webhooks webhooks;
    private final WebhookTable table;
    private final Courier courier;
    private final WebhookRounds rounds;

    WebhooksController(
            Webhooks webhooks, WebhookTable table, @Qualifier("deliveries") Courier courier, WebhookRounds rounds) {
        this.webhooks = webhooks;
        this.table = table;
        this.courier = courier;
        this.rounds = rounds;
    }

    @Operation(summary = "List one's webhooks, newest first; there are at most 5")
    @GetMapping
    PageOf<Shown> list(@AuthenticationPrincipal Caller caller) {
        return new PageOf<>(table.of(caller.id()).stream().map(Shown::of).toList(), null);
    }

    @Operation(
            summary =
                    "Make a webhook, which is told of what happens from now on; its secret is told in this answer and never again")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WithSecret.class)))
    @Refuses(TOO_MANY_WEBHOOKS)
    @PostMapping
    ResponseEntity<?> create(@RequestBody Create body, @AuthenticationPrincipal Caller caller) {
        ResponseEntity<?> answer = webhooks.create(caller.id(), body.read(courier))
                .<ResponseEntity<?>>map(
                        made -> ResponseEntity.status(HttpStatus.CREATED).body(WithSecret.of(made)))
                .orElseGet(WebhooksController::tooMany);
        rounds.ring();
        return answer;
    }

    @Operation(summary = "Show a webhook")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    @GetMapping("/{id}")
    ResponseEntity<?> show(@PathVariable WebhookId id, @AuthenticationPrincipal Caller caller) {
        return table.find(caller.id(), id)
                .<ResponseEntity<?>>map(webhook -> ResponseEntity.ok(Shown.of(webhook)))
                .orElseGet(() -> Problems.noSuchWebhook().answer());
    }

    @Operation(
            summary = "Change where a webhook is, what it is told, or whether it is; enabling goes on where it stopped")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    @PatchMapping("/{id}")
    ResponseEntity<?> change(
            @PathVariable WebhookId id, @RequestBody Change body, @AuthenticationPrincipal Caller caller) {
        ResponseEntity<?> answer = table.change(caller.id(), id, body.read(courier))
                .<ResponseEntity<?>>map(webhook -> ResponseEntity.ok(Shown.of(webhook)))
                .orElseGet(() -> Problems.noSuchWebhook().answer());
        rounds.ring();
        return answer;
    }

    @Operation(
            summary =
                    "Make another secret, told in this answer and never again; for a day the one before signs as well")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WithSecret.class)))
    @PostMapping("/{id}/rotate")
    ResponseEntity<?> rotate(@PathVariable WebhookId id, @AuthenticationPrincipal Caller caller) {
        return webhooks.rotate(caller.id(), id)
                .<ResponseEntity<?>>map(made -> ResponseEntity.ok(WithSecret.of(made)))
                .orElseGet(() -> Problems.noSuchWebhook().answer());
    }

    @Operation(summary = "Delete a webhook with its secret and the log of its deliveries")
    @ApiResponse(responseCode = "204", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<?> delete(@PathVariable WebhookId id, @AuthenticationPrincipal Caller caller) {
        return webhooks.delete(caller.id(), id)
                ? ResponseEntity.noContent().build()
                : Problems.noSuchWebhook().answer();
    }

    private static ResponseEntity<?> tooMany() {
        return Problem.of(
                        CONFLICT,
                        "too_many_webhooks",
                        "Not possible now",
                        "At most " + Limit.WEBHOOKS_PER_USER.max()
                                + " webhooks are allowed; delete one that is not needed any more.")
                .answer();
    }
}
