package dev.vpsclaude.server.start;

import java.util.List;

/** The platform cannot start with these settings; the message lists every complaint on a line of its own. */
public final class InvalidSettings extends RuntimeException {

    private final List<String> complaints;

    InvalidSettings(List<String> complaints) {
        super("The settings cannot be used:\n  - " + String.join("\n  - ", complaints));
        this.complaints = List.copyOf(complaints);
    }

    public List<String> complaints() {
        return complaints;
    }
}
