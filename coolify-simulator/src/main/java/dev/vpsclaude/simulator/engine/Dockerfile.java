package dev.vpsclaude.simulator.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile as far as a build can go wrong on it. */
record Dockerfile(List<Instruction> instructions) {

    private static final Pattern HEREDOC = Pattern.compile("<<-?([\"']?)([A-Za-z_]\\w*)\\1");

    static Dockerfile parse(String text) {
        List<Instruction> found = new ArrayList<>();
        Deque<String> lines = new ArrayDeque<>(text.lines().toList());
        while (!lines.isEmpty()) {
            String line = logicalLine(lines);
            if (!line.isEmpty()) {
                Instruction instruction = instruction(line);
                skipHeredocs(instruction, lines);
                found.add(instruction);
            }
        }
        return new Dockerfile(List.copyOf(found));
    }

    Optional<Instruction> first(String keyword) {
        return instructions.stream()
                .filter(instruction -> instruction.is(keyword))
                .findFirst();
    }

    /** Whether something but an {@code ARG} stands before the first {@code FROM}, or there is none. */
    boolean lacksBaseImage() {
        return instructions.stream()
                .filter(instruction -> !instruction.is("ARG"))
                .findFirst()
                .filter(instruction -> instruction.is("FROM"))
                .isEmpty();
    }

    /** A line with its continuations; comments between them do not end it. */
    private static String logicalLine(Deque<String> lines) {
        StringBuilder whole = new StringBuilder();
        boolean open = true;
        while (open && !lines.isEmpty()) {
            String line = lines.removeFirst().strip();
            if (line.startsWith("#")) {
                open = !whole.isEmpty();
            } else {
                open = line.endsWith("\\");
                whole.append(open ? line.substring(0, line.length() - 1) : line);
            }
        }
        return whole.toString().strip();
    }

    private static Instruction instruction(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Instruction(parts[0].toUpperCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }

    private static void skipHeredocs(Instruction instruction, Deque<String> lines) {
        if (instruction.is("RUN") || instruction.is("COPY") || instruction.is("ADD")) {
            Matcher heredoc = HEREDOC.matcher(instruction.argument());
            while (heredoc.find()) {
                skipTo(heredoc.group(2), lines);
            }
        }
    }

    private static void skipTo(String end, Deque<String> lines) {
        while (!lines.isEmpty() && !lines.removeFirst().strip().equals(end)) {
            // The body of a heredoc is the image's text, not an instruction.
        }
    }
}
