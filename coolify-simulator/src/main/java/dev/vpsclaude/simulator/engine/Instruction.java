package dev.vpsclaude.simulator.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One instruction of a Dockerfile, continuation lines joined, without the bodies of its heredocs. */
record Instruction(String keyword, String argument) {

    private static final Set<String> KNOWN = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");
    private static final Pattern FAILING = Pattern.compile("(false|exit [1-9]\\d*)");

    boolean is(String wanted) {
        return keyword.equals(wanted);
    }

    boolean known() {
        return KNOWN.contains(keyword);
    }

    /** A command that no image can carry out; the way to ask for a build that fails. */
    boolean fails() {
        return is("RUN") && FAILING.matcher(argument.strip()).matches();
    }

    /** The first source that would have to lie beside the Dockerfile, where nothing lies (contract 4.2). */
    Optional<String> localSource() {
        return (is("COPY") || is("ADD")) && !argument.contains("--from=") ? firstLocal() : Optional.empty();
    }

    private Optional<String> firstLocal() {
        List<String> words = Arrays.stream(argument.split("\\s+"))
                .filter(Predicate.not(word -> word.startsWith("--")))
                .toList();
        return words.stream()
                .limit(Math.max(0, words.size() - 1))
                .filter(this::local)
                .findFirst();
    }

    private boolean local(String source) {
        return !source.startsWith("<<") && !(is("ADD") && source.matches("(https?://|git@).*"));
    }
}
