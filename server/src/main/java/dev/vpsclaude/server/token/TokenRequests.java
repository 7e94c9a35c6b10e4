package dev.vpsclaude.server.token;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.security.Caller.Role;
import dev.vpsclaude.server.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people send about their tokens. */
final class TokenRequests {

    private static final int LONGEST_LIFE_DAYS = 365;

    private TokenRequests() {}

    /** A token that somebody wants. */
    record WantedToken(String name, Set<Scope> scopes, int days) {}

    /** A new token. */
    @Schema(name = "NewToken")
    record Create(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable Integer expiresInDays) {

        /** What is wanted, once all fields are acceptable for somebody in this role. */
        WantedToken read(Role role) {
            Fields fields = new Fields();
            Optional<String> label = fields.required("name", name, TokenRequests::name);
            Optional<Integer> days = fields.required("expiresInDays", expiresInDays, TokenRequests::days);
            Set<Scope> wanted = readScopes(role, fields);
            fields.check();
            return new WantedToken(label.orElseThrow(), wanted, days.orElseThrow());
        }

        private Set<Scope> readScopes(Role role, Fields fields) {
            Set<Scope> wanted = EnumSet.noneOf(Scope.class);
            if (scopes == null || scopes.isEmpty()) {
                fields.reject("scopes", "required", "At least one scope is required.");
            } else if (scopes.size() > Scope.values().length) {
                fields.reject("scopes", "too_many", "There are only " + Scope.values().length + " scopes.");
            } else {
                wanted.addAll(fields.list("scopes", scopes, word -> scope(word, role)));
            }
            return wanted;
        }
    }

    private static String name(String text) {
        Checked.line(text, Limit.TOKEN_NAME);
        return text;
    }

    private static int days(int days) {
        require(
                days >= 1 && days <= LONGEST_LIFE_DAYS,
                "out_of_range",
                "A number from 1 to " + LONGEST_LIFE_DAYS + " is expected.");
        return days;
    }

    private static Scope scope(String word, Role role) {
        Scope scope = Scope.of(word)
                .orElseThrow(() -> new CommandRefused(new Refusal.InvalidValue(
                        "unknown_scope", "One of read, write, deploy and admin is expected.")));
        require(
                scope != Scope.ADMIN || role == Role.ADMIN,
                "not_an_administrator",
                "Only administrators can have tokens with this scope.");
        return scope;
    }
}
