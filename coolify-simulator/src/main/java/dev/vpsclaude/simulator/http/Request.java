package dev.vpsclaude.simulator.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came in. Header names are lower case; the path is decoded and without the query. */
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The host that was asked for, without a port. */
    public String host() {
        return header("host").map(host -> host.replaceFirst(":\\d*$", "")).orElse("");
    }

    public boolean hasJsonBody() {
        return header("content-type")
                .filter(type -> type.contains("/json") || type.contains("+json"))
                .isPresent();
    }

    /** Without this, failures that Laravel throws come back as HTML or as a redirect (contract 2.1). */
    public boolean wantsJson() {
        return header("accept").filter(accept -> accept.contains("json")).isPresent();
    }
}
