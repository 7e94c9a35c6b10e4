package dev.vpsclaude.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the place where unpacked programs are kept between starts. */
final class ProgramCache {

    private ProgramCache() {}

    static Path of(ServerFolder folder, ServerUser user) {
        if (user.another()) {
            return folder.programs(); // another user can reach the folder, and hardly our home
        }
        return below(cacheHome()).orElse(folder.programs());
    }

    private static Path cacheHome() {
        String configured = System.getenv("XDG_CACHE_HOME");
        return configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home", "/"), ".cache");
    }

    private static Optional<Path> below(Path cacheHome) {
        try {
            return Optional.of(Files.createDirectories(
                            cacheHome.resolve("vpsclaude").resolve("postgres")))
                    .filter(Files::isWritable);
        } catch (IOException e) {
            return Optional.empty(); // a user without a home, as in many containers
        }
    }
}
