package dev.vpsclaude.boxcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.saga.box.Dockerfile;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The scripts that a generated Dockerfile writes into the image. */
public record BoxScripts(String start, String configure) {

    public static BoxScripts of(Dockerfile dockerfile) {
        return new BoxScripts(written(dockerfile, "vpsclaude-start"), written(dockerfile, "configure.mjs"));
    }

    private static String written(Dockerfile dockerfile, String name) {
        Matcher matcher = Pattern.compile("echo (\\S+) \\| base64 -d > \\S*/" + Pattern.quote(name))
                .matcher(dockerfile.text());
        if (!matcher.find()) {
            throw new IllegalStateException("The Dockerfile writes no " + name);
        }
        return new String(Base64.getDecoder().decode(matcher.group(1)), UTF_8);
    }
}
