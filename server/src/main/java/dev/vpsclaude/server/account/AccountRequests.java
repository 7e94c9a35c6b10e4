package dev.vpsclaude.server.account;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Caller.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people send about themselves. */
final class AccountRequests {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9]|-(?!-)){0,30}[a-z0-9]");

    private AccountRequests() {}

    /** Sign-up. */
    record Register(
            @Nullable String email,
            @Nullable String password,
            @Nullable String name,
            @Nullable String username,

            @Schema(description = "The token of an invitation, where one is needed") @Nullable
            String invitation) {

        /** The new person and their password, once all fields are acceptable. */
        NewPerson read() {
            Fields fields = new Fields();
            Optional<String> address = fields.required("email", email, AccountRequests::email);
            Optional<String> secret = fields.required("password", password, this::acceptable);
            Optional<String> realName = fields.required("name", name, AccountRequests::name);
            Optional<String> user = fields.required("username", username, AccountRequests::username);
            fields.check();
            UserId id = new UserId(UuidCreator.getTimeOrderedEpoch());
            Caller person =
                    new Caller(id, address.orElseThrow(), user.orElseThrow(), realName.orElseThrow(), Role.USER);
            return new NewPerson(
                    person,
                    secret.orElseThrow(),
                    Optional.ofNullable(invitation).map(InvitationToken::new));
        }

        private String acceptable(String wanted) {
            return NewPassword.acceptable(wanted, orEmpty(email), orEmpty(username), orEmpty(name));
        }

        @Override
        public String toString() {
            return "Register[" + username + "]";
        }
    }

    /** Another password. */
    record ChangePassword(
            @Nullable String current,
            @Nullable String password,

            @Schema(description = "Whether API tokens are revoked as well; they stay if this is absent") @Nullable
            Boolean revokeTokens) {

        /** Both, once the new one is acceptable for this person. */
        ChangedPassword read(Caller person) {
            Fields fields = new Fields();
            Optional<String> known = fields.required("current", current, text -> text);
            Optional<String> wanted = fields.required(
                    "password",
                    password,
                    text -> NewPassword.acceptable(text, person.email(), person.username(), person.name()));
            fields.check();
            return new ChangedPassword(known.orElseThrow(), wanted.orElseThrow(), Boolean.TRUE.equals(revokeTokens));
        }

        @Override
        public String toString() {
            return "ChangePassword[]";
        }
    }

    /**
     * A password and the one that is to take its place.
     *
     * @param endsTokens whether the tokens of the person end as well
     */
    record ChangedPassword(String current, String wanted, boolean endsTokens) {
        @Override
        public String toString() {
            return "ChangedPassword[]";
        }
    }

    /** What somebody wants to be called; what is absent stays as it is. */
    record ChangeProfile(
            @Nullable String name,
            @Nullable String username,
            @Nullable String email,

            @Schema(description = "The password, which is needed to change the e-mail address") @Nullable
            String password) {

        /** The person as they want to be. */
        Caller read(Caller person) {
            Fields fields = new Fields();
            Optional<String> address = fields.optional("email", email, AccountRequests::email);
            Optional<String> realName = fields.optional("name", name, AccountRequests::name);
            Optional<String> user = fields.optional("username", username, AccountRequests::username);
            if (address.filter(wanted -> !wanted.equals(person.email())).isPresent() && password == null) {
                fields.reject("password", "required", "The e-mail address is changed with the password only.");
            }
            fields.check();
            return new Caller(
                    person.id(),
                    address.orElse(person.email()),
                    user.orElse(person.username()),
                    realName.orElse(person.name()),
                    person.role(),
                    person.access());
        }

        @Override
        public String toString() {
            return "ChangeProfile[" + username + "]";
        }
    }

    /** An invitation for somebody. */
    record Invite(@Nullable String email) {

        String read() {
            Fields fields = new Fields();
            Optional<String> address = fields.required("email", email, AccountRequests::email);
            fields.check();
            return address.orElseThrow();
        }
    }

    /** Log-in. */
    record Login(@Nullable String email, @Nullable String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** Somebody who wants an account. */
    record NewPerson(Caller person, String password, Optional<InvitationToken> invitation) {
        @Override
        public String toString() {
            return "NewPerson[" + person.id() + "]";
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String email(String text) {
        Checked.require(EMAIL.matcher(text).matches(), "invalid_email", "An e-mail address is expected.");
        return text;
    }

    private static String name(String text) {
        Checked.line(text, Limit.PERSON_NAME);
        return text;
    }

    private static String username(String text) {
        Checked.require(
                USERNAME.matcher(text).matches(),
                "invalid_username",
                "2 to 32 lower case letters, digits and single hyphens are expected, with no hyphen at either end.");
        return text;
    }
}
