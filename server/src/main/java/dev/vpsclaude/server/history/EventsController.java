package dev.vpsclaude.server.history;

import static dev.vpsclaude.server.http.ProblemCode.NOT_FOUND;

import dev.vpsclaude.server.history.EventAnswers.Details;
import dev.vpsclaude.server.history.EventAnswers.Line;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of everything, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/events")
@Tag(name = "admin")
class EventsController {

    private final StoredEvents events;

    EventsController(StoredEvents events) {
        this.events = events;
    }

    @Operation(
            summary = "Search the history, newest first",
            description =
                    "For administrators. Filters narrow together. Times are as RFC 3339 has them; to is excluded. The position"
                            + " of the last event of a page is what to send as after for the next one.")
    @GetMapping
    PageOf<Line> find(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        EventSearch search = new EventSearch(type, aggregate, stream, actor, correlation, from, to, after);
        int most = PageLimit.of(limit);
        List<Line> found = events.find(search.read(), most + 1);
        List<Line> items = found.size() > most ? found.subList(0, most) : found;
        return new PageOf<>(
                items, found.size() > most ? Long.toString(items.getLast().position()) : null);
    }

    @Operation(
            summary = "Show an event and what it carries",
            description =
                    "For administrators. Events hold no secrets; where one refers to a sealed value there is a mark.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Details.class)))
    @Refuses(NOT_FOUND)
    @GetMapping("/{position}")
    ResponseEntity<?> show(@PathVariable long position) {
        return events.at(position)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.notFound().answer());
    }
}
