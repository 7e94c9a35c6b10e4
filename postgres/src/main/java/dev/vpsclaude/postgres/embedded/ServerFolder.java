package dev.vpsclaude.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Where things lie in the folder of an embedded server. The path is absolute and without symbolic links. */
record ServerFolder(Path path) {

    static ServerFolder open(Path folder) throws IOException {
        createWithOwnerOfParent(folder.toAbsolutePath().normalize());
        return new ServerFolder(folder.toRealPath());
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path password() {
        return path.resolve("password");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path cluster() {
        return path.resolve("data");
    }

    /** Where a new cluster grows until it is complete, so that a crash meanwhile leaves nothing half-made behind. */
    Path unfinishedCluster() {
        return path.resolve("data.unfinished");
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path each : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** When root creates a folder inside another user's, it shall be that user's: the server will run as its owner. */
    private static void createWithOwnerOfParent(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            createWithOwnerOfParent(parent);
        }
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (parent != null) {
            ServerUser.giveToOwnerOf(parent, folder);
        }
    }
}
