package dev.vpsclaude.server.skill;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillQuery.*;
import dev.vpsclaude.messages.skill.SkillView;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.PageLimit;
import dev.vpsclaude.server.http.PageOf;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.skill.SkillAnswers.Line;
import dev.vpsclaude.server.skill.SkillAnswers.Skill;
import dev.vpsclaude.server.skill.SkillAnswers.Use;
import dev.vpsclaude.server.skill.SkillAnswers.Uses;
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

/** Questions about skills as they are now. */
@RestController
@RequestMapping("/api/v1/skills")
@Tag(name = "skills")
class SkillQueriesController {

    private static final int LONGEST_TEXT = 200;

    private final QueryGateway queries;

    SkillQueriesController(QueryGateway queries) {
        this.queries = queries;
    }

    @Operation(summary = "List the skills, newest first; a text is looked for in names and descriptions")
    @GetMapping
    PageOf<Line> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String text,
            @AuthenticationPrincipal Caller caller) {
        Fields fields = new Fields();
        Optional<SkillId> last = fields.optional("after", after, SkillId::of);
        Optional<String> sought = fields.optional("text", text, SkillQueriesController::sought);
        fields.check();
        PageOfSkills page = queries.query(
                        new ListSkills(caller.id(), sought, last, PageLimit.of(limit)), PageOfSkills.class)
                .join();
        List<Line> items = page.items().stream().map(Line::of).toList();
        return new PageOf<>(items, page.more() ? items.getLast().id() : null);
    }

    @Operation(summary = "Show a skill")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Skill.class)))
    @GetMapping("/{id}")
    ResponseEntity<?> find(@PathVariable SkillId id, @AuthenticationPrincipal Caller caller) {
        return view(id, caller)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(view.stamp().version()))
                        .body(Skill.of(view)))
                .orElseGet(() -> Problems.noSuchSkill().answer());
    }

    @Operation(summary = "List the environments that it is in: those that select it, or all")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Uses.class)))
    @GetMapping("/{id}/uses")
    ResponseEntity<?> uses(@PathVariable SkillId id, @AuthenticationPrincipal Caller caller) {
        if (view(id, caller).isEmpty()) {
            return Problems.noSuchSkill().answer();
        }
        SkillUses uses = queries.query(new ListSkillUses(caller.id(), id), SkillUses.class)
                .join();
        return ResponseEntity.ok(new Uses(uses.items().stream().map(Use::of).toList()));
    }

    private Optional<SkillView> view(SkillId id, Caller caller) {
        return queries.query(new FindSkill(caller.id(), id), optionalInstanceOf(SkillView.class))
                .join();
    }

    private static String sought(String text) {
        Checked.require(
                text.length() <= LONGEST_TEXT, "too_long", "At most " + LONGEST_TEXT + " characters are allowed.");
        Checked.require(
                !Checked.INVISIBLE.matcher(text).find(),
                "invisible_character",
                "Control and other invisible characters are not allowed.");
        return text;
    }
}
