package dev.vpsclaude.server.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.server.VpsClaude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The platform as a program of its own, started as the operator does. Closing it kills it without a warning. */
public record ChildPlatform(Process process, URI address) implements AutoCloseable {

    private static final String READY = "VPS-Claude is ready: ";

    public static ChildPlatform start(Path folder, Map<String, String> variables) {
        try {
            Process process = process(folder, variables);
            return new ChildPlatform(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program alone, which has hardly begun to start; what it says, complaints included, is in its input stream. */
    public static Process process(Path folder, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VpsClaude.class.getName()))
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        builder.environment().putAll(Map.of("PORT", "0", "VPSCLAUDE_DATA", folder.toString()));
        return builder.start();
    }

    /** As {@code kill -9} would: no shutdown hook runs, and what it has started is on its own. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
                return URI.create(line.substring(READY.length()).strip());
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The platform ended before it was ready:\n" + said);
    }
}
