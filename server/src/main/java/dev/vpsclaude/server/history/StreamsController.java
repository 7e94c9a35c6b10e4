package dev.vpsclaude.server.history;

import static dev.vpsclaude.server.http.ProblemCode.NOT_FOUND;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.server.history.EventAnswers.State;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one thing, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/streams")
@Tag(name = "admin")
class StreamsController {

    private static final long LAST = 1_000_000;

    private final Streams streams;

    StreamsController(Streams streams) {
        this.streams = streams;
    }

    @Operation(
            summary = "Show what the rules knew of a thing after one of its events",
            description =
                    "For administrators. A stream is named by the id of an environment, a skill, an MCP server or a person."
                            + " Without a version, after its newest event. What is told is what today's program makes of the events;"
                            + " changes are against the version before. Its events are found by a search for the stream.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = State.class)))
    @Refuses(NOT_FOUND)
    @GetMapping("/{stream}")
    ResponseEntity<?> show(@PathVariable String stream, @RequestParam(required = false) @Nullable Long version) {
        Fields fields = new Fields();
        Optional<Long> wanted = fields.optional("version", version, StreamsController::version);
        fields.check();
        return streams.at(stream, wanted)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.notFound().answer());
    }

    private static long version(long version) {
        Checked.require(
                version >= 0 && version <= LAST, "out_of_range", "A number from 0 to " + LAST + " is expected.");
        return version;
    }
}
