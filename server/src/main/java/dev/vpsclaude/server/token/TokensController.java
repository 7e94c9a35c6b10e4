package dev.vpsclaude.server.token;

import static dev.vpsclaude.server.http.ProblemCode.NO_SUCH_TOKEN;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_TOKENS;
import static org.springframework.http.HttpStatus.CONFLICT;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Access;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.TokenSecret;
import dev.vpsclaude.server.token.TokenAnswers.Created;
import dev.vpsclaude.server.token.TokenAnswers.Current;
import dev.vpsclaude.server.token.TokenAnswers.Token;
import dev.vpsclaude.server.token.TokenRequests.Create;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's tokens. Only who has logged in makes and revokes them, which {@code TokenRules} sees to. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokensController {

    private final TokenTable tokens;

    TokensController(TokenTable tokens) {
        this.tokens = tokens;
    }

    @Operation(summary = "List one's tokens, newest first; there are at most 50")
    @GetMapping
    PageOf<Token> list(@AuthenticationPrincipal Caller caller) {
        return new PageOf<>(tokens.of(caller.id()).stream().map(Token::of).toList(), null);
    }

    @Operation(summary = "Make a token, which is told in this answer and never again")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Created.class)))
    @Refuses(TOO_MANY_TOKENS)
    @PostMapping
    ResponseEntity<?> create(@RequestBody Create body, @AuthenticationPrincipal Caller caller) {
        TokenSecret secret = TokenSecret.generate();
        return tokens.add(caller.id(), body.read(caller.role()), secret)
                .<ResponseEntity<?>>map(
                        token -> ResponseEntity.status(HttpStatus.CREATED).body(Created.of(token, secret.reveal())))
                .orElseGet(TokensController::tooMany);
    }

    @Operation(summary = "Show the token that this request carries, and whose it is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Current.class)))
    @Refuses(NO_SUCH_TOKEN)
    @GetMapping("/current")
    ResponseEntity<?> current(@AuthenticationPrincipal Caller caller) {
        return carried(caller)
                .<ResponseEntity<?>>map(token -> ResponseEntity.ok(new Current(caller.username(), Token.of(token))))
                .orElseGet(() -> Problems.noSuchToken().answer());
    }

    @Operation(summary = "Revoke a token; it lets nobody in from the next request on")
    @ApiResponse(responseCode = "204", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<?> revoke(@PathVariable TokenId id, @AuthenticationPrincipal Caller caller) {
        return tokens.revoke(caller.id(), id)
                ? ResponseEntity.noContent().build()
                : Problems.noSuchToken().answer();
    }

    private Optional<ApiToken> carried(Caller caller) {
        return caller.access() instanceof Access.Token token ? tokens.find(caller.id(), token.id()) : Optional.empty();
    }

    private static ResponseEntity<?> tooMany() {
        return Problem.of(
                        CONFLICT,
                        "too_many_tokens",
                        "Not possible now",
                        "At most " + TokenTable.MOST + " tokens are allowed; revoke one that is not needed any more.")
                .answer();
    }
}
