package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;
import java.util.Locale;

/**
 * Who is calling. The role is read anew for each request.
 *
 * @param username with which default subdomains begin
 * @param access how they have come in
 */
public record Caller(UserId id, String email, String username, String name, Role role, Access access) {

    /** Somebody who has not come in yet. */
    public Caller(UserId id, String email, String username, String name, Role role) {
        this(id, email, username, name, role, new Access.NotYet());
    }

    /** What a person may do. */
    public enum Role {
        USER,
        ADMIN;

        /** The role that is kept under this word. */
        public static Role stored(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The word under which it is kept and shown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
