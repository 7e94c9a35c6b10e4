package dev.vpsclaude.server.security;

import dev.vpsclaude.messages.account.UserId;

/**
 * Who is calling. The role is read anew for each request.
 *
 * @param username with which default subdomains begin
 */
public record Caller(UserId id, String email, String username, String name, Role role) {

    /** What a person may do. */
    public enum Role {
        USER,
        ADMIN
    }
}
