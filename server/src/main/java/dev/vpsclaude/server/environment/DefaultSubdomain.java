package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.EnvironmentName;
import java.text.Normalizer;
import java.util.Locale;

/** The subdomain of an environment whose owner named none: the user name, a hyphen, and the name made to fit. */
final class DefaultSubdomain {

    private DefaultSubdomain() {}

    static String of(String username, EnvironmentName name) {
        String plain = Normalizer.normalize(name.text(), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String label = (username + "-" + plain).replaceAll("-{2,}", "-");
        String fitting = label.substring(0, Math.min(label.length(), Limit.SUBDOMAIN.max()));
        return fitting.replaceAll("-+$", "");
    }
}
