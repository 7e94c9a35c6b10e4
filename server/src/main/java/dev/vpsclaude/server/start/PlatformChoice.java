package dev.vpsclaude.server.start;

import dev.vpsclaude.messages.secret.Secret;
import java.net.URI;
import java.util.Optional;

/** Which Coolify is used. */
sealed interface PlatformChoice {

    /** The simulator that the platform brings along. */
    record Simulated(int port, Optional<Secret> token, double speed) implements PlatformChoice {}

    /** A Coolify that somebody runs. */
    record Coolify(
            URI apiUrl, Secret token, Optional<Secret> logsToken, Target target, String wildcardDomain, AtStart atStart)
            implements PlatformChoice {}

    /** Where in that Coolify the boxes are; the destination is needed only if the server has several. */
    record Target(String projectUuid, String serverUuid, String environmentName, Optional<String> destinationUuid) {}

    /** What is done about a Coolify in which something is not as it has to be. */
    enum AtStart {
        /** The platform does not start. */
        REFUSE,
        /** It says so and starts. */
        WARN,
        /** Nobody looks. */
        OFF
    }

    static PlatformChoice from(Variables variables) {
        return variables.text("COOLIFY_API_URL").isPresent() ? coolify(variables) : simulated(variables);
    }

    private static PlatformChoice simulated(Variables variables) {
        for (String name : new String[] {"COOLIFY_PROJECT_UUID", "COOLIFY_SERVER_UUID", "COOLIFY_API_TOKEN"}) {
            if (variables.text(name).isPresent()
                    || variables.text(name + "_FILE").isPresent()) {
                variables.complain(
                        name + " is set, but COOLIFY_API_URL is not: set both, or neither for the simulator.");
            }
        }
        return new Simulated(
                variables.port("COOLIFY_SIMULATOR_PORT", 0),
                variables.secret("COOLIFY_SIMULATOR_TOKEN").map(Secret::new),
                variables.parsed("COOLIFY_SIMULATOR_SPEED", 20.0, "a number above 0", PlatformChoice::positive));
    }

    private static PlatformChoice coolify(Variables variables) {
        return new Coolify(
                variables.parsed(
                        "COOLIFY_API_URL",
                        URI.create("https://invalid.invalid"),
                        "an address such as https://coolify.example.com/api/v1",
                        PlatformChoice::httpAddress),
                new Secret(required(variables, "COOLIFY_API_TOKEN", variables.secret("COOLIFY_API_TOKEN"))),
                variables.secret("COOLIFY_LOGS_TOKEN").map(Secret::new),
                target(variables),
                required(variables, "WILDCARD_DOMAIN", variables.text("WILDCARD_DOMAIN")),
                variables.parsed("COOLIFY_CHECK", AtStart.REFUSE, "refuse, warn or off", PlatformChoice::atStart));
    }

    private static Target target(Variables variables) {
        return new Target(
                required(variables, "COOLIFY_PROJECT_UUID", variables.text("COOLIFY_PROJECT_UUID")),
                required(variables, "COOLIFY_SERVER_UUID", variables.text("COOLIFY_SERVER_UUID")),
                variables.text("COOLIFY_ENVIRONMENT_NAME").orElse("production"),
                variables.text("COOLIFY_DESTINATION_UUID"));
    }

    private static AtStart atStart(String text) {
        return switch (text) {
            case "refuse" -> AtStart.REFUSE;
            case "warn" -> AtStart.WARN;
            case "off" -> AtStart.OFF;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String required(Variables variables, String name, Optional<String> value) {
        if (value.isEmpty()) {
            variables.complain(name + " must be set when COOLIFY_API_URL is.");
        }
        return value.orElse("");
    }

    private static URI httpAddress(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException();
        }
        return uri;
    }

    private static double positive(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
