package dev.vpsclaude.coolify;

import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.FATAL;
import static dev.vpsclaude.messages.platform.PlatformInspection.Severity.WARNING;

import dev.vpsclaude.messages.platform.PlatformInspection;
import dev.vpsclaude.messages.platform.PlatformInspection.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at everything in Coolify that has to be right before boxes can be run (contract section 10), and says all that is
 * not. It changes nothing: abilities are tried with requests that cannot succeed.
 */
record CoolifyInspection(CoolifyApi api, CoolifyPremises premises, CoolifyPlace place) {

    static CoolifyInspection of(CoolifyApi api, CoolifyPlace place) {
        return new CoolifyInspection(api, new CoolifyPremises(api), place);
    }

    PlatformInspection inspect() {
        try {
            return new PlatformInspection(premises.isCoolify() ? all(api.version()) : List.of(wrongAddress()));
        } catch (CoolifyFailed failed) {
            // Whoever is not let in hears the same of everything else.
            return new PlatformInspection(List.of(InspectionTrouble.finding(failed.trouble(), "the version")));
        }
    }

    private List<Finding> all(CoolifyVersion version) {
        List<Finding> all = new ArrayList<>(age(version));
        all.addAll(findings(this::project, "the project"));
        all.addAll(findings(this::server, "the server"));
        all.addAll(findings(this::destination, "the destination"));
        all.addAll(findings(this::writing, "the ability \"write\""));
        all.addAll(findings(this::deploying, "the ability \"deploy\""));
        return all.stream().distinct().toList();
    }

    private static List<Finding> findings(Supplier<List<Finding>> look, String what) {
        try {
            return look.get();
        } catch (CoolifyFailed failed) {
            return List.of(InspectionTrouble.finding(failed.trouble(), what));
        }
    }

    private static Finding wrongAddress() {
        return new Finding(
                FATAL, "What answers at COOLIFY_API_URL is not Coolify's API: the address should end in /api/v1.");
    }

    private static List<Finding> age(CoolifyVersion version) {
        if (version.isBefore(CoolifyVersion.LEAST)) {
            return List.of(new Finding(
                    FATAL, "Coolify is " + version + ", which cannot attach volumes: upgrade it to 4.3.10 or newer."));
        }
        return version.isBefore(CoolifyVersion.REPAIRED)
                ? List.of(new Finding(
                        WARNING,
                        "Coolify is " + version + ", which has known weaknesses: upgrade it to 4.3.10 or newer."))
                : List.of();
    }

    private List<Finding> project() {
        if (!InspectionTrouble.found(premises::requireProject)) {
            return List.of(new Finding(
                    FATAL,
                    "Coolify has no project with COOLIFY_PROJECT_UUID in the team of the token:"
                            + " take the id from the address of the project's page."));
        }
        return InspectionTrouble.found(api::applications)
                ? List.of()
                : List.of(new Finding(
                        FATAL,
                        "The project has no environment \"" + place.environmentName()
                                + "\": create it in Coolify or set COOLIFY_ENVIRONMENT_NAME."));
    }

    private List<Finding> server() {
        try {
            return ServerFindings.of(premises.server(), place);
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return List.of(new Finding(
                        FATAL,
                        "Coolify does not know the server of COOLIFY_SERVER_UUID:"
                                + " take the id from the address of the server's page."));
            }
            throw failed;
        }
    }

    /** An old Coolify cannot be asked, and says it with the first creation. */
    private List<Finding> destination() {
        try {
            return ServerFindings.destinations(premises.destinations(), place);
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.Unsupported
                    || failed.trouble() instanceof CoolifyTrouble.NotFound) {
                return List.of();
            }
            throw failed;
        }
    }

    private List<Finding> writing() {
        premises.tryWriting();
        return List.of();
    }

    private List<Finding> deploying() {
        premises.tryDeploying();
        return List.of();
    }
}
