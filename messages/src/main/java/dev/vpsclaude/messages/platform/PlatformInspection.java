package dev.vpsclaude.messages.platform;

import java.util.List;

/** What was found wrong with the platform; nothing, if all is well. */
public record PlatformInspection(List<Finding> findings) {

    public PlatformInspection {
        findings = List.copyOf(findings);
    }

    /** How bad it is. */
    public enum Severity {
        /** No box can be run, or work would be lost, and waiting does not help. */
        FATAL,
        /** It may pass, or something works less well than it could. */
        WARNING
    }

    /** One thing that is wrong, in a sentence that says what to do about it. */
    public record Finding(Severity severity, String sentence) {}
}
