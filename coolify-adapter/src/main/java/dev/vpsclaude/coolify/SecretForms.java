package dev.vpsclaude.coolify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which forms a program may tell a secret: of what the platform made of parts, also the part that is the secret. */
final class SecretForms {

    private static final Pattern CONNECTION_STRING = Pattern.compile("[a-z]+://[^:@/]*:([^@/]*)@.*");
    private static final Pattern SCHEME_AND_TOKEN = Pattern.compile("[A-Za-z]+ (\\S+)");

    private SecretForms() {}

    static Stream<String> of(String variable, String value) {
        if (!variable.startsWith("VPSCLAUDE_MCP_")) {
            return Stream.of(value);
        }
        return Stream.concat(Stream.of(value), variable.endsWith("_DSN") ? password(value) : token(value));
    }

    /** Both as it is written and as a driver reads it; the plus sign means itself there. */
    private static Stream<String> password(String connectionString) {
        Matcher parts = CONNECTION_STRING.matcher(connectionString);
        return parts.matches()
                ? Stream.of(parts.group(1), URLDecoder.decode(parts.group(1).replace("+", "%2B"), UTF_8))
                : Stream.empty();
    }

    private static Stream<String> token(String header) {
        Matcher parts = SCHEME_AND_TOKEN.matcher(header);
        return parts.matches() ? Stream.of(parts.group(1)) : Stream.empty();
    }
}
