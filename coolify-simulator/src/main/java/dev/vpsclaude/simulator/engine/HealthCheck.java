package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Columns;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The health check of a container (contract 4.6). A simulated box answers on {@code /healthz} of the
 * port it listens on and nowhere else, so a check that asks anything else fails.
 */
record HealthCheck(boolean passes, Duration startPeriod, Duration interval, int retries) {

    private static final String ANSWERING_PATH = "/healthz";
    private static final Pattern PORT = Pattern.compile("https?://[^/\\s:]+:(\\d+)/");

    /** The application's own check, else the one in the Dockerfile, else none. */
    static Optional<HealthCheck> of(Columns application, int listensOn) {
        return application.flag("health_check_enabled")
                ? Optional.of(configured(application, listensOn))
                : Dockerfile.parse(application.text("dockerfile").orElse(""))
                        .first("HEALTHCHECK")
                        .filter(instruction -> !instruction.argument().strip().equals("NONE"))
                        .map(instruction -> written(instruction.argument(), listensOn));
    }

    /** A box needs its time to boot; one that does not answer is given up after the last retry. */
    Duration decidedAfter() {
        return passes ? Pace.BOOT : startPeriod.plus(interval.multipliedBy(retries));
    }

    private static HealthCheck configured(Columns columns, int listensOn) {
        boolean command =
                columns.text("health_check_type").filter("cmd"::equals).isPresent();
        boolean passes = command
                ? columns.text("health_check_command")
                        .filter(text -> asks(text, listensOn))
                        .isPresent()
                : columns.text("health_check_path")
                                .filter(ANSWERING_PATH::equals)
                                .isPresent()
                        && columns.number("health_check_port", Application.firstPort(columns)) == listensOn;
        return new HealthCheck(
                passes,
                Duration.ofSeconds(columns.number("health_check_start_period", 5)),
                Duration.ofSeconds(columns.number("health_check_interval", 5)),
                columns.number("health_check_retries", 10));
    }

    private static HealthCheck written(String instruction, int listensOn) {
        return new HealthCheck(
                asks(instruction, listensOn),
                Duration.ofSeconds(flag(instruction, "start-period", 5)),
                Duration.ofSeconds(flag(instruction, "interval", 30)),
                flag(instruction, "retries", 3));
    }

    private static boolean asks(String command, int listensOn) {
        Matcher port = PORT.matcher(command);
        return command.contains(ANSWERING_PATH)
                && (!port.find() || port.group(1).equals(Integer.toString(listensOn)));
    }

    private static int flag(String instruction, String name, int otherwise) {
        Matcher value = Pattern.compile("--" + name + "=(\\d+)s?\\b").matcher(instruction);
        return value.find() ? Integer.parseInt(value.group(1)) : otherwise;
    }
}
