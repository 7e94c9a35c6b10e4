package dev.vpsclaude.saga.box;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Coolify does to the lines of a Dockerfile before it builds it (contract sections 4.3 and 4.5). It goes by the look
 * of each line, also of those that are no instructions.
 */
final class CoolifyRewriting {

    private static final Pattern FROM = Pattern.compile("(?im)^[ \\t]*FROM[ \\t]+.*$");
    private static final Pattern RUN = Pattern.compile("(?m)^RUN");

    private CoolifyRewriting() {}

    /** With an argument for each variable behind each line that begins like a FROM: the injection that we switch off. */
    static String withArguments(String dockerfile, Map<String, String> variables) {
        StringBuilder arguments = new StringBuilder();
        variables.forEach((name, value) ->
                arguments.append("\nARG ").append(name).append('=').append(value));
        return FROM.matcher(dockerfile).replaceAll(line -> Matcher.quoteReplacement(line.group() + arguments));
    }

    /** With a mount for each variable in each line that begins like a RUN, as it does for build secrets. */
    static String withSecrets(String dockerfile, Map<String, String> variables) {
        StringBuilder mounts = new StringBuilder("RUN");
        variables
                .keySet()
                .forEach(name -> mounts.append(" --mount=type=secret,id=")
                        .append(name)
                        .append(",env=")
                        .append(name));
        return "# syntax=docker/dockerfile:1\n"
                + RUN.matcher(dockerfile).replaceAll(Matcher.quoteReplacement(mounts.toString()));
    }

    /** Whether it would take something in it for a health check of the image. */
    static boolean findsHealthCheck(String dockerfile) {
        return dockerfile.contains("HEALTHCHECK");
    }
}
