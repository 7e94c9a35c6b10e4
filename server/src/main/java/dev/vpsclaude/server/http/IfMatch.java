package dev.vpsclaude.server.http;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.server.http.InvalidFields.FieldError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The header {@code If-Match} (RFC 9110, section 13.1.1): to which version a change was made. Our tags are versions in
 * quotation marks; any other tag is that of no version, a weak one too.
 */
public final class IfMatch {

    /** A change that has to say to which version it was made does not. */
    static final class Missing extends RuntimeException {
        Missing() {
            super("If-Match is required", null, false, false);
        }
    }

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern TAGS = Pattern.compile("\\s*" + TAG + "(\\s*,\\s*" + TAG + ")*\\s*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private IfMatch() {}

    /** For a change that would overwrite what its sender has not seen. */
    public static Expected required(@Nullable String header) {
        if (header == null) {
            throw new Missing();
        }
        return optional(header);
    }

    /** @throws InvalidFields for what is neither {@code *} nor tags in quotation marks */
    public static Expected optional(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return Expected.ANY;
        }
        if (!TAGS.matcher(header).matches()) {
            throw new InvalidFields(List.of(new FieldError(
                    HttpHeaders.IF_MATCH, "invalid_tag", "The version in quotation marks is expected, or *.")));
        }
        return new Expected.OneOf(versions(header));
    }

    /** How the version stands in {@code ETag}. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static Set<Long> versions(String header) {
        Set<Long> versions = new HashSet<>();
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(1) == null && VERSION.matcher(tags.group(2)).matches()) {
                versions.add(Long.valueOf(tags.group(2)));
            }
        }
        return versions;
    }
}
