package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.boxcheck.machine.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Programs from npm in a folder that outlives the check: half a gigabyte is fetched once. */
record NpmTools(Path folder) {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String INSTALLED = "installed.json";

    /** @param packages names with the one version that is wanted */
    static NpmTools installed(Path folder, SortedMap<String, String> packages) {
        NpmTools tools = new NpmTools(folder.toAbsolutePath());
        try {
            tools.install(manifest(packages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tools;
    }

    /** Where the programs are. */
    Path programs() {
        return folder.resolve("node_modules/.bin");
    }

    private void install(String manifest) throws IOException {
        Path installed = folder.resolve(INSTALLED);
        if (Files.exists(installed) && Files.readString(installed).equals(manifest)) {
            return;
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(installed);
        Files.writeString(folder.resolve("package.json"), manifest);
        Run.of("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
                .in(folder)
                .atMost(LONGEST)
                .output();
        Files.writeString(installed, manifest);
    }

    private static String manifest(SortedMap<String, String> packages) {
        TreeMap<String, Object> manifest = new TreeMap<>();
        manifest.put("private", true);
        manifest.put("dependencies", packages);
        return new JsonMapper().writeValueAsString(manifest);
    }
}
