package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the domains of an application: each must be a URL, and nobody else's (contract 3.3 and 3.8). */
final class Domains {

    private static final Pattern FORBIDDEN = Pattern.compile("[`$;&|<>()\\\\\\r\\n]");

    private final Coolify coolify;

    Domains(Coolify coolify) {
        this.coolify = coolify;
    }

    /** The domains as they are stored; refuses what is no URL, and what another application has. */
    Optional<String> checked(ObjectNode body, String ownUuid) {
        List<String> domains = parsed(body.path("domains").asString(""));
        if (!body.path("force_domain_override").asBoolean(false)) {
            refuseConflicts(domains, ownUuid);
        }
        return domains.isEmpty() ? Optional.empty() : Optional.of(String.join(",", domains));
    }

    private static List<String> parsed(String sent) {
        List<String> urls = Arrays.stream(sent.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        ArrayNode errors = Json.array();
        urls.stream().filter(url -> normalised(url).isEmpty()).forEach(url -> errors.add("Invalid URL: " + url));
        if (!errors.isEmpty()) {
            throw new Refused(Problems.invalid(errors));
        }
        return urls.stream().flatMap(url -> normalised(url).stream()).toList();
    }

    /** The host in lower case, the path as it was. */
    private static Optional<String> normalised(String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && !FORBIDDEN.matcher(url).find()
                    ? Optional.of(url.replace(uri.getHost(), uri.getHost().toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    private void refuseConflicts(List<String> domains, String ownUuid) {
        ArrayNode conflicts = Json.array();
        for (Application other : coolify.applications.where(app -> !app.uuid().equals(ownUuid))) {
            domains.stream()
                    .filter(domain -> has(other, domain))
                    .forEach(domain -> conflicts.add(conflict(domain, other)));
        }
        if (!conflicts.isEmpty()) {
            throw new Refused(refusal(conflicts));
        }
    }

    /** Whole URLs are compared, but for a slash at the end: another scheme, port or path is another domain. */
    private static boolean has(Application other, String domain) {
        return other.domains().stream().anyMatch(theirs -> bare(theirs).equals(bare(domain)));
    }

    private static String bare(String url) {
        return url.replaceFirst("/$", "");
    }

    private static ObjectNode conflict(String domain, Application other) {
        return Json.object()
                .put("domain", bare(domain))
                .put("resource_name", other.name())
                .put("resource_uuid", other.uuid())
                .put("resource_type", "application")
                .put("message", "Domain " + bare(domain) + " is already in use by application '" + other.name() + "'");
    }

    private static Answer refusal(ArrayNode conflicts) {
        ObjectNode body =
                Json.object().put("message", "Domain conflicts detected. Use force_domain_override=true to proceed.");
        body.set("conflicts", conflicts);
        body.put(
                "warning",
                "Using the same domain for multiple resources can cause routing conflicts and unpredictable behavior.");
        return Answer.json(409, body);
    }
}
