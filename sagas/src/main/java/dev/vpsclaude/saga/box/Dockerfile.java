package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The text of a generated Dockerfile. Equal input gives equal text, and the fingerprint tells texts apart. */
public record Dockerfile(String text) {

    /** Where Claude Code looks for what an administrator decided; what stands there goes with the container. */
    private static final String MANAGED = "/etc/claude-code";

    /**
     * The Dockerfile of a box. It has no build context, so that files are written from base64, which no rewriting by the
     * platform can touch (contract section 4.3).
     */
    public static Dockerfile generate(Versions versions) {
        return new Dockerfile(resource("Dockerfile.template")
                .replace("{{code-server}}", versions.codeServer())
                .replace("{{node}}", versions.node())
                .replace("{{claude-code}}", versions.claudeCode())
                .replace("{{folders}}", String.join(" ", folders()))
                .replace("{{configure-script}}", base64(resource("configure.mjs")))
                .replace("{{start-script}}", base64(resource("start.sh"))));
    }

    /** What the person in the box writes to; a volume takes over the owner of the folder that it first hides. */
    static List<String> folders() {
        return Stream.concat(Volumes.mountPaths().stream(), Stream.of(MANAGED)).toList();
    }

    public int bytes() {
        return text.getBytes(UTF_8).length;
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(HexFormat.of().formatHex(sha256(text)));
    }

    private static String base64(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(UTF_8));
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Dockerfile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Dockerfile.class);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
