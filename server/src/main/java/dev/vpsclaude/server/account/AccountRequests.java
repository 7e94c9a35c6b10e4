package dev.vpsclaude.server.account;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.security.Caller.Role;
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
            @Nullable String username) {

        /** The new person and their password, once all fields are acceptable. */
        NewPerson read() {
            Fields fields = new Fields();
            Optional<String> address = fields.required("email", email, AccountRequests::email);
            Optional<String> secret = fields.required("password", password, Passwords::acceptable);
            Optional<String> realName = fields.required("name", name, AccountRequests::name);
            Optional<String> user = fields.required("username", username, AccountRequests::username);
            fields.check();
            UserId id = new UserId(UuidCreator.getTimeOrderedEpoch());
            Caller person =
                    new Caller(id, address.orElseThrow(), user.orElseThrow(), realName.orElseThrow(), Role.USER);
            return new NewPerson(person, secret.orElseThrow());
        }

        @Override
        public String toString() {
            return "Register[" + username + "]";
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
    record NewPerson(Caller person, String password) {
        @Override
        public String toString() {
            return "NewPerson[" + person.id() + "]";
        }
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
