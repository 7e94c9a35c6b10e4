package dev.vpsclaude.server;

import dev.vpsclaude.messages.environment.Subdomain;

/**
 * What this installation is, as the dashboard has to know it.
 *
 * @param simulated whether boxes are only pretended
 * @param wildcardDomain below which every box has its subdomain
 * @param urlPattern the address of a box with {@code {subdomain}} in the place of its subdomain
 * @param production whether browsers reach it over https
 */
public record Installation(
        String version, boolean simulated, String wildcardDomain, String urlPattern, boolean production) {

    /** Where the box with this subdomain is. */
    public String urlOf(Subdomain subdomain) {
        return urlPattern.replace("{subdomain}", subdomain.text());
    }
}
