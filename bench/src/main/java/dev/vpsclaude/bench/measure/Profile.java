package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.client.Load;
import dev.vpsclaude.bench.machine.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A recording of the platform under one kind of load, to be read with {@code jfr} or JDK Mission Control. */
public final class Profile {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int WARM_UP_REQUESTS = 6_000;
    private static final Duration RECORDED = Duration.ofSeconds(30);

    private final Path folder;

    /** @param folder an empty one, for data and logs */
    public Profile(Path folder) {
        this.folder = folder;
    }

    /** Records reconfigurations, the command that is compared most closely. */
    public void recordReconfigure(Path recording) {
        try (Databases databases = new Databases(folder.resolve("postgres"));
                Side ours = ours(databases)) {
            ours.clients().forEach(Commands::complete);
            Consumer<Client> request = client -> client.reconfigure(Pace.ENVIRONMENTS_EACH);
            Load.warmUp(ours.clients(), WARM_UP, WARM_UP_REQUESTS, request);
            jcmd(ours, "JFR.start", "name=bench", "settings=profile");
            Load.run(ours.clients(), RECORDED, request);
            jcmd(ours, "JFR.stop", "name=bench", "filename=" + recording.toAbsolutePath());
        }
    }

    private Side ours(Databases databases) {
        Map<String, String> variables = new HashMap<>(databases.forOurs());
        variables.put("VPSCLAUDE_DATA", folder.resolve("ours").toString());
        ChildJvm server = ChildJvm.start(Programs.JAR, variables, folder.resolve("ours.log"));
        databases.allowAnyNumber();
        return new Side(server, databases.process(), () -> {});
    }

    private static void jcmd(Side side, String... words) {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        List<String> line = Stream.concat(Stream.of(program, Long.toString(side.pid())), Stream.of(words))
                .toList();
        try {
            new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The recording was interrupted", e);
        }
    }
}
