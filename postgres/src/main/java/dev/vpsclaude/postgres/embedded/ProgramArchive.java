package dev.vpsclaude.postgres.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The archive on the class path with PostgreSQL for this machine, unpacked once for each version. */
record ProgramArchive(String name, URL location) {

    static ProgramArchive forThisMachine() {
        String name = "postgres-%s-%s".formatted(system(), architecture());
        URL location = ProgramArchive.class.getResource("/" + name + ".txz");
        if (location == null) {
            throw new EmbeddedDatabaseException(
                    "There is no embedded PostgreSQL for this machine (%s): set DATABASE_URL to a PostgreSQL of your own."
                            .formatted(name));
        }
        return new ProgramArchive(name, location);
    }

    /** The folder with the programs of exactly this archive, below {@code cache}; unpacks it if it is not there yet. */
    Path unpackedBelow(Path cache) throws IOException {
        Path home = cache.resolve(name + "-" + checksum());
        if (!Files.isDirectory(home)) {
            createOpenToAll(cache);
            unpackTo(home);
        }
        return home;
    }

    /** Unpacked aside and then renamed, so that neither a crash nor another process ever leaves or sees half of it. */
    private void unpackTo(Path home) throws IOException {
        Path aside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            unpackInto(aside);
            Files.move(openToAll(aside), home);
        } catch (IOException e) {
            ServerFolder.deleteTree(aside);
            if (!Files.isDirectory(home)) { // otherwise another process was quicker
                throw e;
            }
        }
    }

    private void unpackInto(Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(location.openStream())), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(folder));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            createOpenToAll(target);
            return;
        }
        createOpenToAll(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, permissions(entry));
    }

    private static void createOpenToAll(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            createOpenToAll(folder.getParent());
            openToAll(Files.createDirectory(folder));
        }
    }

    /** Whatever the umask: the server may run as another user than we do. */
    private static Path openToAll(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) {
            permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        return permissions;
    }

    /** Tells versions apart, no more: the archive is as trusted as the class path it comes from. Quick even on a cold JVM. */
    private String checksum() throws IOException {
        try (var content = new CheckedInputStream(location.openStream(), new CRC32())) {
            long size = content.transferTo(OutputStream.nullOutputStream());
            return "%08x-%d".formatted(content.getChecksum().getValue(), size);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
