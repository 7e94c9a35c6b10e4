package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A box that somebody of ill will has specified, as far as the product's own types let them, and an operator who allows all of it. */
record HostileBox(Versions versions, BoxContents contents) {

    Dockerfile dockerfile() {
        return Dockerfile.generate(versions, packages(), new Equipment(List.of(), contents.mcpServers()));
    }

    /** What is set on the platform for it: the values of secrets are sent for the run time only. */
    SortedMap<String, String> variables() {
        SortedMap<String, String> variables = new TreeMap<>(BoxVariables.plain(contents, packages()));
        BoxVariables.secret(contents).keySet().forEach(name -> variables.put(name, ""));
        return variables;
    }

    private AllowedPackages packages() {
        return new AllowedPackages(contents.mcpServers().stream()
                .map(server -> server.spec().connection())
                .filter(Program.class::isInstance)
                .map(it -> ((Program) it).name())
                .distinct()
                .map(name -> new AllowedPackage(name, "1.0.0+FROM", "run", "\nRUN id\n", "<<EOF\nRUN id\nEOF\n"))
                .toList());
    }
}
