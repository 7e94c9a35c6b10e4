package dev.vpsclaude.coolify;

import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.FATAL;
import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.WARNING;

import dev.vpsclaude.messages.platform.PlatformInspection.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with the server that is to run the boxes, and with the network that they are put into. */
final class ServerFindings {

    private ServerFindings() {}

    static List<Finding> of(CoolifyServer server, CoolifyPlace place) {
        List<Finding> findings = new ArrayList<>();
        if (server.buildServer()) {
            findings.add(new Finding(
                    FATAL, "The server of COOLIFY_SERVER_UUID only builds: choose one that also runs applications."));
        }
        if (server.prunesVolumes()) {
            findings.add(new Finding(
                    FATAL,
                    "The server deletes unused volumes when it cleans up, and with them the work in every stopped"
                            + " environment: switch \"delete unused volumes\" off in its settings."));
        }
        if (!server.reachable() || !server.usable()) {
            findings.add(new Finding(
                    WARNING, "Coolify cannot use the server at the moment: validate it on its page in Coolify."));
        }
        findings.addAll(proxy(server));
        findings.addAll(domain(server, place));
        return findings;
    }

    private static List<Finding> proxy(CoolifyServer server) {
        if (server.proxyType().toUpperCase(Locale.ROOT).equals("NONE")) {
            return List.of(new Finding(
                    WARNING,
                    "The server has no proxy of Coolify's: something else must lead the subdomains to the boxes."));
        }
        boolean stopped =
                !server.proxyStatus().isEmpty() && !server.proxyStatus().equals("running");
        return stopped
                ? List.of(new Finding(
                        WARNING,
                        "The proxy of the server does not run, so no box can be reached: start it in Coolify."))
                : List.of();
    }

    /** Only a hint: we give every box its domain, and Coolify's own is for applications that have none. */
    private static List<Finding> domain(CoolifyServer server, CoolifyPlace place) {
        String theirs = server.wildcardDomain().replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        boolean same = theirs.isEmpty()
                || place.wildcardDomain().equals(theirs)
                || place.wildcardDomain().endsWith("." + theirs);
        return same
                ? List.of()
                : List.of(new Finding(
                        WARNING,
                        "The server's wildcard domain is another than WILDCARD_DOMAIN: see that the names below"
                                + " WILDCARD_DOMAIN lead to this server."));
    }

    static List<Finding> destinations(List<String> uuids, CoolifyPlace place) {
        if (uuids.isEmpty()) {
            return List.of(new Finding(FATAL, "The server has no destination: add one on its page in Coolify."));
        }
        String wanted = place.destinationUuid();
        if (wanted == null) {
            return uuids.size() == 1
                    ? List.of()
                    : List.of(new Finding(
                            FATAL,
                            "The server has several destinations: set COOLIFY_DESTINATION_UUID to the id of one of"
                                    + " them."));
        }
        return uuids.contains(wanted)
                ? List.of()
                : List.of(new Finding(
                        FATAL,
                        "The server has no destination with COOLIFY_DESTINATION_UUID: take the id from the address of"
                                + " the destination's page."));
    }
}
