package dev.vpsclaude.boxcheck.cli;

import java.util.List;

/** What {@code claude mcp list} says: it starts each server, asks it for its tools, and prints a line for it. */
public record ServerList(String text) {

    public boolean isConnected(String server) {
        return lines(server).stream().anyMatch(line -> line.endsWith("✔ Connected"));
    }

    public boolean isKnown(String server) {
        return !lines(server).isEmpty();
    }

    private List<String> lines(String server) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(server + ": "))
                .toList();
    }
}
