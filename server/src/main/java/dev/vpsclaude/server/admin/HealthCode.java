package dev.vpsclaude.server.admin;

import java.util.Locale;

/** What can be wrong with the platform, each with a code for ever, and what to do about it. */
enum HealthCode {
    COOLIFY_SILENT(
            "VC001",
            Severity.ERROR,
            "Coolify does not answer",
            "Deployments wait and go on by themselves when it does. See that it runs and that COOLIFY_API_URL can be reached"
                    + " from here."),
    COOLIFY_REFUSES(
            "VC002",
            Severity.ERROR,
            "Coolify refuses our token",
            "Make a token with the permissions that the README names, set COOLIFY_API_TOKEN and start again."),
    ROWS_SET_ASIDE(
            "VC003",
            Severity.ERROR,
            "Environments are shown as they were",
            "An event could not be taken into their rows; the log names it. They are repaired by themselves when the program"
                    + " can read the event: bring in a version that does."),
    EVENTS_PUT_OFF(
            "VC004",
            Severity.ERROR,
            "Processes could not handle events",
            "They are tried again by themselves. The log names the event and the failure; a repaired program catches up."),
    OLDER_MASTER_KEY(
            "VC005",
            Severity.NOTICE,
            "Sealed values are under an older master key",
            "They are brought under the present one by themselves. Keep VPSCLAUDE_MASTER_KEY_PREVIOUS until this is gone."),
    VALUES_LOST(
            "VC006",
            Severity.ERROR,
            "Sealed values do not open",
            "Give the key that sealed them in VPSCLAUDE_MASTER_KEY_PREVIOUS. Without it passwords and variables have to be"
                    + " set anew by their owners."),
    PROCESSOR_STOPPED(
            "VC007",
            Severity.ERROR,
            "A processor on this node has failed",
            "It tries again by itself; the log names the event. Until then what it makes is not up to date."),
    PROCESSOR_BEHIND(
            "VC008",
            Severity.WARNING,
            "A processor is far behind",
            "What it makes is out of date until it has caught up. If it does not get nearer, look for its failure in the log."),
    PROCESSOR_PAUSED(
            "VC017",
            Severity.WARNING,
            "A processor is paused",
            "It waits on all nodes until somebody lets it go on at /admin/processors."),
    DELETION_STUCK(
            "VC009",
            Severity.WARNING,
            "Environments have been going away for long",
            "Coolify may not remove their applications. Look at them in Coolify; here it is tried until nothing is left."),
    ACCOUNT_STUCK(
            "VC010",
            Severity.WARNING,
            "Accounts have been going away for long",
            "They wait for their environments: see the users that are being deleted, and VC009."),
    SIMULATED(
            "VC011",
            Severity.NOTICE,
            "Coolify is simulated",
            "No real boxes are made. Set COOLIFY_API_URL and what goes with it to use a real one."),
    COOLIFY_WRONG(
            "VC012",
            Severity.WARNING,
            "Something in Coolify is not as it has to be",
            "Change it in Coolify as the sentence says."),
    COOLIFY_UNUSABLE(
            "VC016",
            Severity.ERROR,
            "No box can be run in Coolify",
            "Change it in Coolify as the sentence says; waiting does not help."),
    ORPHANS(
            "VC013",
            Severity.WARNING,
            "Applications in Coolify belong to nothing here",
            "GET /api/v1/admin/orphans lists them with what to do about each. They are never deleted from here."),
    ONE_ADMINISTRATOR(
            "VC014",
            Severity.NOTICE,
            "There is one administrator",
            "Make somebody else one too, so that the platform can be looked after when that one cannot log in."),
    COOLIFY_UNSEEN(
            "VC015", Severity.WARNING, "Coolify could not be looked at", "Try again in a while; see VC001 and VC002.");

    /** How bad it is. */
    enum Severity {
        /** Something does not work. */
        ERROR,
        /** Something will not work, or works less well than it could. */
        WARNING,
        /** Worth knowing. */
        NOTICE
    }

    final String code;
    final Severity severity;
    final String title;
    final String remedy;

    HealthCode(String code, Severity severity, String title, String remedy) {
        this.code = code;
        this.severity = severity;
        this.title = title;
        this.remedy = remedy;
    }

    HealthAnswers.Finding found(String detail) {
        return new HealthAnswers.Finding(code, severity.name().toLowerCase(Locale.ROOT), title, detail, remedy);
    }
}
