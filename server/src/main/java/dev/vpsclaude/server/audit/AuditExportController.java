package dev.vpsclaude.server.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.audit.AuditEntry;
import dev.vpsclaude.messages.audit.AuditFilter;
import dev.vpsclaude.query.audit.AuditReader;
import dev.vpsclaude.server.audit.AuditAnswers.Entry;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log as a file, however long: entries go out as they are read and none is kept. */
@RestController
@Tag(name = "audit")
class AuditExportController {

    private static final Logger LOG = LoggerFactory.getLogger(AuditExportController.class);

    static final String PATH = "/api/v1/admin/audit/export";

    private final AuditReader log;
    private final RequestNotes notes;

    AuditExportController(AuditReader log, RequestNotes notes) {
        this.log = log;
        this.notes = notes;
    }

    @Operation(
            summary = "Export the audit log",
            description =
                    "For administrators. Oldest first, as CSV or as JSON Lines. A line of JSON has the hash and, as entry,"
                            + " exactly what was hashed after the hash before it.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    @GetMapping(PATH)
    void export(
            @ParameterObject AuditSearch search,
            @Schema(allowableValues = {"csv", "jsonl"}) @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        AuditFilter filter = search.read(fields);
        AuditFormat wanted = wanted(fields, format, AuditFormat.CHAIN);
        fields.check();
        notes.enter(request, HttpServletResponse.SC_OK, null);
        write(filter, wanted, Entry::of, response);
    }

    @Operation(
            summary = "Export what was done to one's own things and by oneself",
            description = "Oldest first, as CSV or as JSON Lines, each entry as it is listed.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))
            })
    @GetMapping("/api/v1/audit/export")
    void exportOwn(
            @ParameterObject AuditSearch search,
            @Schema(allowableValues = {"csv", "jsonl"}) @RequestParam(required = false) @Nullable String format,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        AuditFilter filter = search.read(fields).ownedBy(caller.id().text());
        AuditFormat wanted = wanted(fields, format, AuditFormat.JSON_LINES);
        fields.check();
        write(filter, wanted, entry -> Entry.of(entry, caller), response);
    }

    private void write(
            AuditFilter filter, AuditFormat wanted, Function<AuditEntry, Entry> shown, HttpServletResponse response)
            throws IOException {
        response.setContentType(wanted.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + wanted.ending() + "\"");
        // The writer of a response keeps its failures to itself, and the log would be read to its end for nobody.
        Writer writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        try {
            wanted.begin(writer);
            log.read(filter, entry -> wanted.write(entry, shown.apply(entry), writer));
            writer.flush();
        } catch (UncheckedIOException gone) {
            LOG.debug("Nobody reads the export any more.", gone);
        }
    }

    private static AuditFormat wanted(Fields fields, @Nullable String format, AuditFormat lines) {
        return fields.optional("format", format, AuditExportController::isLines).orElse(false)
                ? lines
                : AuditFormat.CSV;
    }

    private static boolean isLines(String word) {
        boolean known = word.equals("csv") || word.equals("jsonl");
        Checked.require(known, "unknown_value", "One of csv and jsonl is expected.");
        return word.equals("jsonl");
    }
}
