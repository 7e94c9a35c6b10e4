package dev.vpsclaude.server.processor;

import static dev.vpsclaude.server.http.ProblemCode.NOT_FOUND;
import static dev.vpsclaude.server.http.ProblemCode.PROCESSOR_NOT_PAUSED;
import static dev.vpsclaude.server.http.ProblemCode.PROCESSOR_PAUSED;
import static dev.vpsclaude.server.http.ProblemCode.REPLAY_NOT_POSSIBLE;
import static dev.vpsclaude.server.http.ProblemCode.REPLAY_NOT_RUNNING;
import static dev.vpsclaude.server.http.ProblemCode.REPLAY_RUNNING;
import static org.springframework.http.HttpStatus.CONFLICT;

import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.processor.ProcessorAnswers.Processor;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the processors get on, and what administrators may do with them. */
@RestController
@RequestMapping("/api/v1/admin/processors")
@Tag(name = "admin")
class ProcessorsController {

    private static final String PATH = "/api/v1/admin/processors/";

    /**
     * A replay.
     *
     * @param compareOnly whether what is shown is to stay, whatever comes out
     */
    @Schema(name = "ReplayProcessor")
    record Wanted(@Nullable Boolean compareOnly) {}

    private final Processors processors;

    ProcessorsController(Processors processors) {
        this.processors = processors;
    }

    @Operation(
            summary = "List the processors",
            description =
                    "For administrators. The answer is the same on every node. A processor that is unowned is handled by no"
                            + " node for twenty seconds or more.")
    @GetMapping
    ProcessorAnswers.Processors list() {
        return new ProcessorAnswers.Processors(
                processors.all().stream().map(Processor::of).toList());
    }

    @Operation(summary = "Show a processor")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Processor.class)))
    @Refuses(NOT_FOUND)
    @GetMapping("/{name}")
    ResponseEntity<?> find(@PathVariable String name) {
        return shown(name);
    }

    @Operation(
            summary = "Pause a processor on all nodes",
            description =
                    "From the answer on no node handles events of it, until it is resumed. What it keeps is shown as it is.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Processor.class)))
    @Refuses({NOT_FOUND, PROCESSOR_PAUSED})
    @PostMapping("/{name}/pause")
    ResponseEntity<?> pause(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        if (isUnknown(name)) {
            return Problems.notFound().answer();
        }
        return processors.pause(name, caller.id())
                ? shown(name)
                : conflict("processor_paused", "The processor is paused already.");
    }

    @Operation(summary = "Let a paused processor go on", description = "A node takes it up within some seconds.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Processor.class)))
    @Refuses({NOT_FOUND, PROCESSOR_NOT_PAUSED})
    @PostMapping("/{name}/resume")
    ResponseEntity<?> resume(@PathVariable String name) {
        if (isUnknown(name)) {
            return Problems.notFound().answer();
        }
        return processors.resume(name) ? shown(name) : conflict("processor_not_paused", "The processor is not paused.");
    }

    @Operation(
            summary = "Make what a processor keeps anew from the history",
            description =
                    "The new rows are made beside those that are shown, and take their place in one moment; what was"
                            + " different is told. With compareOnly they are thrown away after the comparison. Coolify is not asked for"
                            + " anything. One replay at a time.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Processor.class)))
    @Refuses({NOT_FOUND, REPLAY_NOT_POSSIBLE, REPLAY_RUNNING})
    @PostMapping("/{name}/replay")
    ResponseEntity<?> replay(
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Wanted wanted,
            @AuthenticationPrincipal Caller caller) {
        boolean compareOnly = wanted != null && Boolean.TRUE.equals(wanted.compareOnly());
        return processors
                .find(name)
                .<ResponseEntity<?>>map(status -> status.replayable()
                        ? begin(name, compareOnly, caller)
                        : conflict(
                                "replay_not_possible",
                                "It is a process and has no rows: to handle an event once more would be to send its commands"
                                        + " once more."))
                .orElseGet(() -> Problems.notFound().answer());
    }

    private ResponseEntity<?> begin(String name, boolean compareOnly, Caller caller) {
        return processors.replay(name, compareOnly, caller.id())
                ? ResponseEntity.accepted()
                        .location(URI.create(PATH + name))
                        .body(Processor.of(processors.find(name).orElseThrow()))
                : conflict("replay_running", "A replay is under way. There is one at a time.");
    }

    @Operation(summary = "Cancel a replay", description = "What is shown stays as it is.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Processor.class)))
    @Refuses({NOT_FOUND, REPLAY_NOT_RUNNING})
    @DeleteMapping("/{name}/replay")
    ResponseEntity<?> cancel(@PathVariable String name) {
        if (isUnknown(name)) {
            return Problems.notFound().answer();
        }
        return processors.cancel(name) ? shown(name) : conflict("replay_not_running", "No replay is under way.");
    }

    private ResponseEntity<?> shown(String name) {
        return processors
                .find(name)
                .<ResponseEntity<?>>map(status -> ResponseEntity.ok(Processor.of(status)))
                .orElseGet(() -> Problems.notFound().answer());
    }

    private boolean isUnknown(String name) {
        return processors.find(name).isEmpty();
    }

    private static ResponseEntity<Object> conflict(String code, String detail) {
        return Problem.of(CONFLICT, code, "Not possible now", detail).answer();
    }
}
