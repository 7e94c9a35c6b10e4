package dev.vpsclaude.server.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that wraps all other keys: 32 bytes that are in the operator's hands and never in the database. */
@SuppressWarnings("ArrayRecordComponent") // Read once, to make a cipher; never compared.
public record MasterKey(byte[] bytes) {

    private static final int LENGTH = 32;

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

    /** The given key in base64, or, if that is empty, the one below the data folder, which is made once. */
    public static MasterKey of(String base64, Path data) {
        return new MasterKey(
                base64.isEmpty()
                        ? kept(data.resolve("master-key"))
                        : Base64.getDecoder().decode(base64));
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The master key in " + file + " cannot be kept", e);
        }
    }

    /** Written aside and moved, so that a crash leaves no half a key; readable by nobody else from the first moment. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(
                file.getParent(),
                "master-key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.DSYNC);
        Files.move(aside, file);
    }

    @Override
    public String toString() {
        return "(master key)";
    }
}
