package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.AccountRole;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.admin.Person.State;
import dev.vpsclaude.server.admin.UserAnswers.Listed;
import dev.vpsclaude.server.admin.UserAnswers.Receipt;
import dev.vpsclaude.server.admin.UserAnswers.User;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has an account, and what was decided about them. */
@RestController
@RequestMapping("/api/v1/admin/users")
@Tag(name = "admin")
class UserQueriesController {

    private static final int LONGEST_TEXT = 200;

    private final PeopleTable people;
    private final Users users;

    UserQueriesController(PeopleTable people, Users users) {
        this.people = people;
        this.users = users;
    }

    @Operation(
            summary = "List everybody who has an account, the newest first",
            description =
                    "For administrators. A text is what the e-mail address, the user name or the name begins with."
                            + " Roles: user, admin. States: active, suspended, deleting.")
    @GetMapping
    PageOf<Listed> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        PeopleQuery query = query(text, role, state, after, PageLimit.of(limit));
        List<Person> found = people.list(query, query.limit() + 1);
        List<Listed> items = found.stream().limit(query.limit()).map(Listed::of).toList();
        return new PageOf<>(
                items, found.size() > query.limit() ? items.getLast().id() : null);
    }

    @Operation(summary = "Show somebody, with what was decided about them", description = "For administrators.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = User.class)))
    @GetMapping("/{id}")
    ResponseEntity<?> find(@PathVariable UserId id) {
        return users.find(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.noSuchUser().answer());
    }

    @Operation(
            summary = "Show what became of a deletion",
            description =
                    "For administrators. It is there from the request on and for ever, and says nothing of the person"
                            + " but the id that they had.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Receipt.class)))
    @GetMapping("/{id}/receipt")
    ResponseEntity<?> receipt(@PathVariable UserId id) {
        return users.receipt(id)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.noSuchUser().answer());
    }

    private static PeopleQuery query(
            @Nullable String text, @Nullable String role, @Nullable String state, @Nullable String after, int limit) {
        Fields fields = new Fields();
        Optional<String> sought =
                fields.optional("text", text, UserQueriesController::sought).filter(it -> !it.isEmpty());
        Optional<AccountRole> wantedRole = fields.optional("role", role, UserRequests::role);
        Optional<State> wantedState = fields.optional("state", state, UserQueriesController::state);
        Optional<UserId> last = fields.optional("after", after, UserId::of);
        fields.check();
        return new PeopleQuery(sought, wantedRole, wantedState, last, limit);
    }

    private static String sought(String text) {
        Checked.require(
                text.length() <= LONGEST_TEXT, "too_long", "At most " + LONGEST_TEXT + " characters are allowed.");
        Checked.require(text.indexOf('\0') < 0, "invisible_character", "Control characters are not allowed.");
        return text;
    }

    private static State state(String word) {
        return switch (word) {
            case "active" -> State.ACTIVE;
            case "suspended" -> State.SUSPENDED;
            case "deleting" -> State.DELETING;
            default ->
                throw new CommandRefused(new Refusal.InvalidValue(
                        "unknown_state", "One of active, suspended and deleting is expected."));
        };
    }
}
