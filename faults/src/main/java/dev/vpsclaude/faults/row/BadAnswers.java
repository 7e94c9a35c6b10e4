package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.http.Answer;
import dev.vpsclaude.faults.http.Fault;
import dev.vpsclaude.faults.http.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Answers that refuse for a while (F9), and answers that are none (F10). */
final class BadAnswers {

    private static final int HUGE = 100 * 1024 * 1024;
    private static final List<String> CALLS =
            List.of("GET /projects/*/production", Site.CREATE, Site.DEPLOY, "GET /deployments");

    private BadAnswers() {}

    /** In the place of Coolify; once, so that the next attempt succeeds. */
    static List<Trial> refusals() {
        List<Trial> trials = new ArrayList<>();
        for (int status : new int[] {500, 502, 503, 504}) {
            for (String call : List.of(Site.CREATE, "GET /deployments")) {
                trials.add(
                        refusal(status + " to " + call, call, Answer.json(status, "{\"message\":\"Server Error\"}")));
            }
        }
        retryAfter()
                .forEach((name, value) -> trials.add(refusal(
                        "429 with Retry-After " + name,
                        Site.CREATE,
                        value.isEmpty() ? tooMany() : tooMany().with("Retry-After", value))));
        return trials;
    }

    private static Map<String, String> retryAfter() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("2", "2");
        values.put(
                "a date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plusSeconds(3).atOffset(ZoneOffset.UTC)));
        values.put("absent", "");
        values.put("0", "0");
        values.put("86400", "86400");
        values.put("garbage", "soon");
        return values;
    }

    private static Answer tooMany() {
        return Answer.json(429, "{\"message\":\"Too Many Attempts.\"}").with("X-RateLimit-Limit", "200");
    }

    private static Trial refusal(String name, String call, Answer answer) {
        return Trial.of("F9", name, site -> {
            Box box = site.box();
            Rule rule = site.installation().http(0).add(Rule.at(call, 1, new Fault.Instead(answer)));
            box.deploy();
            site.strikes(call, box, rule::struck);
            site.succeeds(box);
            site.createsOnce(box);
        });
    }

    /** Coolify has done what was asked; what it says is spoilt. Nobody knows then, so the deployment may also end as failed. */
    static List<Trial> hostile() {
        List<Trial> trials = new ArrayList<>();
        for (String call : CALLS) {
            spoilt().forEach((name, fault) ->
                    trials.add(Trial.of("F10", name + " from " + call, site -> hostile(site, call, fault))));
        }
        return trials;
    }

    private static void hostile(Site site, String call, Fault fault) {
        Box box = site.box();
        Rule rule = site.installation().http(0).add(Rule.at(call, 1, fault));
        box.deploy();
        site.strikes(call, box, rule::struck);
        String end = site.ended(box);
        site.require(
                end.equals("deployment-succeeded") || end.equals("deployment-failed"),
                "the deployment ended as " + end);
        site.createsOnce(box);
    }

    private static Map<String, Fault> spoilt() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put(
                "a log-in page",
                spoilt(a -> Answer.of(200, "text/html", "<html>Log in</html>").body()));
        faults.put("nothing", spoilt(a -> new byte[0]));
        faults.put("truncated JSON", spoilt(a -> java.util.Arrays.copyOf(a.body(), a.body().length / 2)));
        faults.put("another type", spoilt(a -> "42".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        faults.put("100 MB", spoilt(a -> spaces()));
        faults.put("a gzip bomb", new Fault.Changed(a -> a.withBody(bomb()).with("Content-Encoding", "gzip")));
        faults.put("an unknown status", text("\"(queued|in_progress|exited)\"", "\"levitating\""));
        faults.put("the same key twice", text("^\\{", "{\"uuid\":null,\"uuid\":null,"));
        faults.put("no uuid", text("uuid\":\"[a-z0-9]+\"", "uuid\":null"));
        faults.put("a uuid that leaves its path", text("uuid\":\"[a-z0-9]+\"", "uuid\":\"x/../../servers\""));
        return faults;
    }

    private interface Spoiling {
        byte[] of(Answer answer);
    }

    private static Fault spoilt(Spoiling spoiling) {
        return new Fault.Changed(answer -> answer.withBody(spoiling.of(answer)));
    }

    private static Fault text(String regex, String replacement) {
        return spoilt(answer -> new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll(regex, replacement)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] spaces() {
        byte[] bytes = new byte[HUGE];
        java.util.Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(spaces());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
