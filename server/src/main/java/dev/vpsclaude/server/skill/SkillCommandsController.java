package dev.vpsclaude.server.skill;

import static dev.vpsclaude.server.http.IfMatch.tag;
import static dev.vpsclaude.server.http.ProblemCode.ACCOUNT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.PRECONDITION_REQUIRED;
import static dev.vpsclaude.server.http.ProblemCode.SKILL_IN_USE;
import static dev.vpsclaude.server.http.ProblemCode.SKILL_NAME_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_SKILLS;
import static dev.vpsclaude.server.http.ProblemCode.VERSION_MISMATCH;
import static org.springframework.http.HttpHeaders.IF_MATCH;

import dev.vpsclaude.messages.Expected;
import dev.vpsclaude.messages.skill.SkillCommand.*;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.RepeatableRequest;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.skill.SkillAnswers.Changed;
import dev.vpsclaude.server.skill.SkillRequests.Change;
import dev.vpsclaude.server.skill.SkillRequests.Create;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of skills. Each sends a command and tells the version that it left. */
@RestController
@RequestMapping("/api/v1/skills")
@Tag(name = "skills")
class SkillCommandsController {

    private final Commands commands;

    SkillCommandsController(Commands commands) {
        this.commands = commands;
    }

    @Operation(summary = "Write a skill")
    @ApiResponse(responseCode = "201")
    @Refuses({SKILL_NAME_TAKEN, TOO_MANY_SKILLS, ACCOUNT_BEING_DELETED})
    @PostMapping
    ResponseEntity<Changed> create(@RequestBody Create body, @AuthenticationPrincipal Caller caller) {
        SkillId id = new SkillId(RepeatableRequest.newId());
        long version = commands.send(new CreateSkill(id, caller.id(), body.read()));
        return ResponseEntity.created(URI.create("/api/v1/skills/" + id))
                .eTag(tag(version))
                .body(new Changed(id.text(), version));
    }

    @Operation(summary = "Change some of a skill, which makes another version")
    @Refuses({SKILL_NAME_TAKEN, VERSION_MISMATCH, PRECONDITION_REQUIRED})
    @PatchMapping("/{id}")
    ResponseEntity<Changed> change(
            @PathVariable SkillId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body,
            @AuthenticationPrincipal Caller caller) {
        Expected expected = IfMatch.required(ifMatch);
        long version = commands.send(new ReviseSkill(id, caller.id(), body.read(), expected));
        return ResponseEntity.ok().eTag(tag(version)).body(new Changed(id.text(), version));
    }

    @Operation(summary = "Delete a skill that no environment selects")
    @ApiResponse(responseCode = "204")
    @Refuses({SKILL_IN_USE, VERSION_MISMATCH})
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable SkillId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        commands.send(new DeleteSkill(id, caller.id(), IfMatch.optional(ifMatch)));
        return ResponseEntity.noContent().build();
    }
}
