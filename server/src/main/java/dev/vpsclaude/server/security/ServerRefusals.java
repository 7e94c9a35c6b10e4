package dev.vpsclaude.server.security;

import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Answers what the web server refuses before any filter of ours is asked, such as an address with {@code %00}: a problem
 * with the headers that all answers have. These requests have no trace in our log.
 */
final class ServerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final boolean production;

    /** @param production whether browsers are told to come by https only, as on all other answers */
    ServerRefusals(boolean production) {
        this.production = production;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
        if (unanswered && response.setErrorReported()) {
            answer(request, response);
        }
    }

    private void answer(Request request, Response response) {
        SecurityHeaders.write(response, production && request.isSecure());
        try {
            write(response, Problems.ofStatus(HttpStatusCode.valueOf(response.getStatus())));
        } catch (IOException e) {
            LOG.debug("Whoever was to be refused has gone.", e);
        }
    }

    private static void write(Response response, Problem problem) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(new String(problem.json(), StandardCharsets.UTF_8));
            response.finishResponse();
        }
    }
}
