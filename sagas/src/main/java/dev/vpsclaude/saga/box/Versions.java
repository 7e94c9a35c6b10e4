package dev.vpsclaude.saga.box;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The versions that a box is built from, pinned here and nowhere else; an operator may pin others. With another version
 * the Dockerfile is another one, so that the next deployment of each environment replaces its application.
 *
 * @param codeServer the tag of the image codercom/code-server
 * @param node the tag of the image node
 * @param claudeCode the version of the package @anthropic-ai/claude-code
 * @param dbhub the version of the package @bytebase/dbhub, by which boxes speak to databases
 */
@ConfigurationProperties("vpsclaude.box")
public record Versions(
        @DefaultValue(CODE_SERVER) String codeServer,
        @DefaultValue(NODE) String node,
        @DefaultValue(CLAUDE_CODE) String claudeCode,
        @DefaultValue(DBHUB) String dbhub) {

    private static final String CODE_SERVER = "4.139.1-trixie";
    private static final String NODE = "24-trixie-slim";
    private static final String CLAUDE_CODE = "2.1.330";
    private static final String DBHUB = "1.4.0";

    /** What a tag of an image may be; a version of a package is one as well. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    /** What is used unless somebody wants another. */
    public static final Versions PINNED = new Versions(CODE_SERVER, NODE, CLAUDE_CODE, DBHUB);

    public Versions {
        List<String> complaints = complaints(codeServer, node, claudeCode, dbhub);
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", complaints));
        }
    }

    /** What is wrong with these: a sentence for each that is no version, naming its setting and not its value. */
    public static List<String> complaints(String codeServer, String node, String claudeCode, String dbhub) {
        return Stream.of(
                        complaint("code-server", codeServer, CODE_SERVER),
                        complaint("node", node, NODE),
                        complaint("claude-code", claudeCode, CLAUDE_CODE),
                        complaint("dbhub", dbhub, DBHUB))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> complaint(String name, String version, String example) {
        return TAG.matcher(version).matches()
                ? Optional.empty()
                : Optional.of("vpsclaude.box." + name + " must be a version, such as " + example + ".");
    }
}
