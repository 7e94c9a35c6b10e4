package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.Answer;
import dev.vpsclaude.server.testing.Http;
import dev.vpsclaude.server.testing.RawHttp;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.net.URI;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before any filter of ours is asked is refused in the same form and with the same headers. */
class ServerRefusalsTest {

    /** These differ with the answer and protect nobody. */
    private static final Set<String> OF_THE_ANSWER = Set.of(
            "connection",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "transfer-encoding",
            "vary",
            "www-authenticate");

    private final URI address = RunningPlatform.shared().address();
    private final Answer usual = Http.send(Http.request(URI.create(address + "/api/v1/environments")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a NUL in the address            | GET /api/v1/environments/%00 HTTP/1.1         | Host: a          | 400
        an encoded slash                | GET /api/v1/environments/a%2fb HTTP/1.1       | Host: a          | 400
        a byte that is no UTF-8         | GET /api/v1/environments/%c0%af HTTP/1.1      | Host: a          | 400
        half an escape                  | GET /api/v1/environments/%a HTTP/1.1          | Host: a          | 400
        a bare bracket                  | GET /api/v1/environments/{id} HTTP/1.1        | Host: a          | 400
        two slashes                     | GET //api/v1/environments HTTP/1.1            | Host: a          | 400
        a parameter in the path         | GET /api/v1/platform;a=b HTTP/1.1             | Host: a          | 400
        a step up                       | GET /api/v1/../admin HTTP/1.1                 | Host: a          | 400
        more steps up than there are    | GET /../../etc/passwd HTTP/1.1                | Host: a          | 400
        no host                         | GET /health HTTP/1.1                          | Accept: */*      | 400
        two hosts                       | GET /health HTTP/1.1                          | Host: a\\r\\nHost: b | 400
        two lengths                     | POST /api/v1/auth/login HTTP/1.1              | Host: a\\r\\nContent-Length: 1\\r\\nContent-Length: 2 | 400
        a length that is none           | POST /api/v1/auth/login HTTP/1.1              | Host: a\\r\\nContent-Length: x | 400
        chunks in an unknown coding     | POST /api/v1/auth/login HTTP/1.1              | Host: a\\r\\nTransfer-Encoding: chunked, cow | 400
        a header without a name         | GET /health HTTP/1.1                          | Host: a\\r\\n: b | 400
        a method that is no word        | G@T /health HTTP/1.1                          | Host: a          | 400
        no method at all                | /health                                       | Host: a          | 400
        a version of the future         | GET /health HTTP/9.9                          | Host: a          | 505
        """)
    void a_request_that_no_client_means_is_a_problem_like_any_other(
            String what, String line, String headers, int status) {
        Answer answer = ask(line, headers);
        answer.expectProblem(status, "request_refused");
        assertThat(protection(answer)).as(what).isEqualTo(protection(usual));
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
    }

    @Test
    void so_are_headers_that_are_too_large() {
        Answer answer = ask("GET /health HTTP/1.1", "Host: a\\r\\nX-Large: " + "a".repeat(20_000));
        answer.expectProblem(answer.status(), "request_refused");
        assertThat(answer.status()).isIn(400, 431);
        assertThat(protection(answer)).isEqualTo(protection(usual));
    }

    private Answer ask(String line, String headers) {
        String end = "\r\nConnection: close\r\n\r\n";
        return RawHttp.send(address, line + "\r\n" + headers.replace("\\r\\n", "\r\n") + end);
    }

    private static TreeMap<String, String> protection(Answer answer) {
        TreeMap<String, String> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.toString()));
        headers.keySet().removeAll(new TreeSet<>(OF_THE_ANSWER));
        return headers;
    }
}
