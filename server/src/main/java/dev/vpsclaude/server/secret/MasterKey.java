package dev.vpsclaude.server.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** A key that wraps all other keys: 32 bytes that are in the operator's hands and never in the database. */
@SuppressWarnings("ArrayRecordComponent") // Read once, to make a cipher; never compared.
public record MasterKey(byte[] bytes) {

    private static final int LENGTH = 32;
    private static final int ID_BYTES = 4;

    public MasterKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("VPSCLAUDE_MASTER_KEY must be 32 bytes in base64.");
        }
        bytes = bytes.clone();
    }

    /** Whether this is a key in base64. */
    public static boolean isAcceptable(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length == LENGTH;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The given key. */
    public static MasterKey of(String base64) {
        return new MasterKey(Base64.getDecoder().decode(base64));
    }

    /** The key below the data folder, which is made once. */
    public static MasterKey keptIn(Path data) {
        Path file = data.resolve("master-key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The master key in " + file + " cannot be kept", e);
        }
    }

    /** What this key is called where it is told which one is meant: nothing can be learned from it about the key. */
    public String id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("vpsclaude-master|".getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Written aside and moved, so that a crash leaves no half a key; readable by nobody else from the first moment. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path aside = Files.createTempFile(folder, "master-key", ".new", ownerOnly("rw-------"));
        Files.writeString(aside, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.DSYNC);
        Files.move(aside, file);
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Override
    public String toString() {
        return "(master key " + id() + ")";
    }
}
