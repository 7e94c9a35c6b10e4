package dev.vpsclaude.faults.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The platform as it is shipped: the runnable jar, unpacked, and what a rehearsal has taught the JVM, because every kill
 * costs a start and a start without it takes three times as long.
 *
 * @param overlay classes that take the place of the product's, for a mutant
 */
public record Program(Path jar, Path cache, Optional<Path> overlay) {

    private static final String MAIN = "dev.vpsclaude.server.VpsClaude";
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Unpacks the jar and rehearses, unless that has been done for this very jar. */
    public static Program prepare(Path built, Path target) {
        Path home = target.resolve("program-" + digest(built).substring(0, 12));
        Path app = home.resolve("app");
        Program program = new Program(app.resolve("vpsclaude.jar"), home.resolve("platform.aot"), Optional.empty());
        if (!Files.exists(program.cache)) {
            execute(List.of(
                    "-Djarmode=tools",
                    "-jar",
                    built.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    app.toString()));
            execute(program.line(List.of("-XX:AOTCacheOutput=" + program.cache), List.of("--rehearse")));
        }
        return program;
    }

    /** The same with other classes in front of its own. */
    public Program with(Path classes) {
        return new Program(jar, cache, Optional.of(classes));
    }

    /** The libraries that it consists of. */
    public Path libraries() {
        return jar.resolveSibling("lib");
    }

    /** The arguments of {@code java} that start it. The cache does not fit a class path that begins differently. */
    List<String> arguments(List<String> properties) {
        List<String> further = new ArrayList<>(properties);
        if (overlay.isEmpty() && Files.exists(cache)) {
            further.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        return line(further, List.of());
    }

    private List<String> line(List<String> further, List<String> arguments) {
        List<String> line = new ArrayList<>(FLAGS);
        line.addAll(further);
        line.addAll(List.of("-cp", overlay.map(path -> path + ":" + jar).orElse(jar.toString()), MAIN));
        line.addAll(arguments);
        return line;
    }

    /** The {@code java} of the JDK that runs the suite, which is the one of the build. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Its time says nothing: builds are reproducible, so every jar is equally old. */
    private static String digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(arguments);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Not possible: " + line + "\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
