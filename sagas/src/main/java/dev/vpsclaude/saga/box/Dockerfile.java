package dev.vpsclaude.saga.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.environment.Fingerprint;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
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
     * platform can touch (contract section 4.3). Nothing of it is a tenant's text: of the MCP servers it holds those
     * packages that the operator allows.
     */
    public static Dockerfile generate(Versions versions, AllowedPackages packages, Equipment equipment) {
        return new Dockerfile(resource("Dockerfile.template")
                .replace("{{code-server}}", versions.codeServer())
                .replace("{{node}}", versions.node())
                .replace("{{claude-code}}", versions.claudeCode())
                .replace("{{mcp-packages}}", String.join(" ", programs(versions, packages, equipment)))
                .replace("{{folders}}", String.join(" ", folders()))
                .replace("{{configure-script}}", base64(resource("configure.mjs")))
                .replace("{{start-script}}", base64(resource("start.sh"))));
    }

    /** The one for databases is in every box, so that the first database of an owner replaces no application. */
    private static List<String> programs(Versions versions, AllowedPackages packages, Equipment equipment) {
        Stream<String> wanted = equipment.mcpServers().stream()
                .map(server -> server.spec().connection())
                .filter(Program.class::isInstance)
                .flatMap(it -> packages.find(((Program) it).name()).stream())
                .map(AllowedPackage::pinned);
        return Stream.concat(
                        Stream.of("@bytebase/dbhub@" + versions.dbhub()),
                        wanted.distinct().sorted())
                .toList();
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
