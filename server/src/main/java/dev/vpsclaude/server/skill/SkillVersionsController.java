package dev.vpsclaude.server.skill;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal.NoSuchSkill;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillQuery.*;
import dev.vpsclaude.messages.skill.SkillView;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.skill.SkillAnswers.Diff;
import dev.vpsclaude.server.skill.SkillAnswers.Version;
import dev.vpsclaude.server.skill.SkillAnswers.VersionLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions about skills as they were. */
@RestController
@RequestMapping("/api/v1/skills/{id}")
@Tag(name = "skills")
class SkillVersionsController {

    private final QueryGateway queries;

    SkillVersionsController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "List its versions, newest first")
    @GetMapping("/versions")
    PageOf<VersionLine> list(
            @PathVariable SkillId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer after,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        int before =
                fields.optional("after", after, SkillVersionsController::number).orElse(0);
        fields.check();
        PageOfSkillVersions page = queries.query(
                        new ListSkillVersions(caller.id(), id, before, PageLimit.of(limit)), PageOfSkillVersions.class)
                .join();
        if (page.items().isEmpty() && isAbsent(id, caller)) {
            throw new CommandRefused(new NoSuchSkill());
        }
        List<VersionLine> items = page.items().stream().map(VersionLine::of).toList();
        return new PageOf<>(
                items, page.more() ? Integer.toString(items.getLast().number()) : null);
    }

    @Operation(summary = "Show it as it was in one version")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Version.class)))
    @GetMapping("/versions/{number}")
    ResponseEntity<?> find(@PathVariable SkillId id, @PathVariable int number, @AuthenticationPrincipal Caller caller) {
        Optional<SkillView.Version> version = version(id, number, caller);
        if (version.isEmpty()) {
            return isAbsent(id, caller)
                    ? Problems.noSuchSkill().answer()
                    : Problems.notFound().answer();
        }
        return ResponseEntity.ok(Version.of(version.get()));
    }

    @Operation(summary = "Compare two versions, file by file")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Diff.class)))
    @GetMapping("/diff")
    ResponseEntity<?> diff(
            @PathVariable SkillId id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @AuthenticationPrincipal Caller caller) {
        if (isAbsent(id, caller)) {
            return Problems.noSuchSkill().answer();
        }
        Fields fields = new Fields();
        Optional<SkillView.Version> before = version("from", from, id, caller, fields);
        Optional<SkillView.Version> after = version("to", to, id, caller, fields);
        fields.check();
        return ResponseEntity.ok(Diff.of(before.orElseThrow(), after.orElseThrow()));
    }

    private Optional<SkillView.Version> version(
            String field, @Nullable Integer raw, SkillId id, Caller caller, Fields fields) {
        Optional<Integer> number = fields.required(field, raw, SkillVersionsController::number);
        Optional<SkillView.Version> found = number.flatMap(n -> version(id, n, caller));
        if (number.isPresent() && found.isEmpty()) {
            fields.reject(field, "no_such_version", "There is no version with this number.");
        }
        return found;
    }

    private Optional<SkillView.Version> version(SkillId id, int number, Caller caller) {
        return queries.query(new FindSkillVersion(caller.id(), id, number), optionalInstanceOf(SkillView.Version.class))
                .join();
    }

    private boolean isAbsent(SkillId id, Caller caller) {
        return queries.query(new FindSkill(caller.id(), id), optionalInstanceOf(SkillView.class))
                .join()
                .isEmpty();
    }

    private static int number(int number) {
        Checked.require(number > 0, "out_of_range", "A number above 0 is expected.");
        return number;
    }
}
