package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import java.util.Map;

/** The variables of a box that are no secrets. */
public final class BoxVariables {

    /** Where code-server listens; the platform would otherwise choose another port (contract section 4.5). */
    public static final int PORT = 8080;

    private BoxVariables() {}

    /** What the start script needs to set up the box as its owner specified it. */
    public static Map<String, String> of(EnvironmentSpec spec) {
        return Map.of(
                "PORT",
                Integer.toString(PORT),
                "VPSCLAUDE_BUNDLE",
                Bundle.of(spec).encoded());
    }
}
