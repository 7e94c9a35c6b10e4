package dev.vpsclaude.bench.generate;

import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxContents;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import java.util.List;
import java.util.Map;

/**
 * Generates the Dockerfile and the variables of large boxes again and again and tells how long that took. It is started by
 * the launcher of the runnable jar, so that just what is shipped is measured.
 */
public final class Generation {

    private Generation() {}

    /** @param arguments how often; prints a line for each generation: which box, nanoseconds, and bytes of the variables */
    public static void main(String[] arguments) {
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            generate("full", LargeBoxes.FULL);
            generate("usual", LargeBoxes.USUAL);
            generate("many", LargeBoxes.MANY);
        }
    }

    private static void generate(String name, BoxContents box) {
        Equipment equipment = new Equipment(List.of(), box.mcpServers());
        long begin = System.nanoTime();
        Dockerfile dockerfile = Dockerfile.generate(Versions.PINNED, AllowedPackages.PINNED, equipment);
        dockerfile.fingerprint();
        Map<String, String> variables = BoxVariables.plain(box, AllowedPackages.PINNED);
        long took = System.nanoTime() - begin;
        System.out.println("generated " + name + " " + took + " " + bytes(variables));
    }

    private static int bytes(Map<String, String> variables) {
        return variables.values().stream().mapToInt(String::length).sum();
    }
}
