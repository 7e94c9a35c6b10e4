package dev.vpsclaude.server.skill;

import static dev.vpsclaude.server.http.ProblemCode.ACCOUNT_BEING_DELETED;
import static dev.vpsclaude.server.http.ProblemCode.SKILL_NAME_TAKEN;
import static dev.vpsclaude.server.http.ProblemCode.TOO_MANY_SKILLS;
import static dev.vpsclaude.server.http.ProblemCode.VERSION_MISMATCH;
import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.skill.SkillCommand.CreateSkill;
import dev.vpsclaude.messages.skill.SkillCommand.ReviseSkill;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.messages.skill.SkillMd;
import dev.vpsclaude.messages.skill.SkillQuery.FindSkill;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.messages.skill.SkillView;
import dev.vpsclaude.server.command.Commands;
import dev.vpsclaude.server.command.RepeatableRequest;
import dev.vpsclaude.server.http.IfMatch;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.http.Refuses;
import dev.vpsclaude.server.security.Caller;
import dev.vpsclaude.server.skill.SkillAnswers.Imported;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Skills as files: what others have written comes in, and what is here goes out as others read it. */
@RestController
@RequestMapping("/api/v1/skills")
@Tag(name = "skills")
class SkillArchivesController {

    private static final String MARKDOWN = "text/markdown";
    private static final String ZIP = "application/zip";
    private static final int MOST_KIB = 256;

    private final Commands commands;
    private final QueryGateway queries;

    SkillArchivesController(Commands commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @Operation(
            summary = "Import a skill from a SKILL.md in UTF-8, or from an archive of it and further files",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MARKDOWN, schema = @Schema(type = "string")),
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Imported.class)))
    @Refuses({SKILL_NAME_TAKEN, TOO_MANY_SKILLS, ACCOUNT_BEING_DELETED})
    @PostMapping(
            path = "/import",
            consumes = {MARKDOWN, ZIP})
    ResponseEntity<?> importSkill(
            @Parameter(hidden = true) HttpEntity<byte[]> request,
            @RequestParam(defaultValue = "false") boolean isGlobal,
            @AuthenticationPrincipal Caller caller) {
        if (isTooLarge(request)) {
            return tooLarge();
        }
        SkillImport skill = read(request, SkillFields.reach(isGlobal));
        SkillId id = new SkillId(RepeatableRequest.newId());
        long version = commands.send(new CreateSkill(id, caller.id(), skill.spec()));
        return imported(ResponseEntity.created(URI.create("/api/v1/skills/" + id)), id, version, skill);
    }

    @Operation(
            summary =
                    "Replace what a skill says and its files by a SKILL.md or an archive, which makes another version",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = MARKDOWN, schema = @Schema(type = "string")),
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Imported.class)))
    @Refuses({SKILL_NAME_TAKEN, VERSION_MISMATCH})
    @PostMapping(
            path = "/{id}/import",
            consumes = {MARKDOWN, ZIP})
    ResponseEntity<?> importVersion(
            @PathVariable SkillId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) HttpEntity<byte[]> request,
            @AuthenticationPrincipal Caller caller) {
        if (isTooLarge(request)) {
            return tooLarge();
        }
        SkillImport skill = read(request, Reach.SELECTED);
        long version = commands.send(new ReviseSkill(id, caller.id(), skill.change(), IfMatch.optional(ifMatch)));
        return imported(ResponseEntity.ok(), id, version, skill);
    }

    private static boolean isTooLarge(HttpEntity<byte[]> request) {
        return bytes(request).length > MOST_KIB * 1024;
    }

    private static byte[] bytes(HttpEntity<byte[]> request) {
        return request.getBody() == null ? new byte[0] : request.getBody();
    }

    private static SkillImport read(HttpEntity<byte[]> request, Reach reach) {
        return MediaType.valueOf(ZIP).isCompatibleWith(request.getHeaders().getContentType())
                ? SkillImport.ofZip(bytes(request), reach)
                : SkillImport.ofMarkdown(bytes(request), reach);
    }

    private static ResponseEntity<?> imported(
            ResponseEntity.BodyBuilder answer, SkillId id, long version, SkillImport skill) {
        return answer.eTag(IfMatch.tag(version)).body(new Imported(id.text(), version, skill.ignored()));
    }

    @Operation(summary = "Export a skill as an archive")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/export")
    ResponseEntity<?> export(@PathVariable SkillId id, @AuthenticationPrincipal Caller caller) {
        return attachment(id, caller, ZIP, spec -> spec.name() + ".zip", SkillZip::of);
    }

    @Operation(summary = "Export a skill without its further files, as a SKILL.md")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)))
    @GetMapping("/{id}/skill.md")
    ResponseEntity<?> skillMd(@PathVariable SkillId id, @AuthenticationPrincipal Caller caller) {
        return attachment(
                id,
                caller,
                MARKDOWN + ";charset=UTF-8",
                spec -> "SKILL.md",
                spec -> SkillMd.of(spec).text());
    }

    private static ResponseEntity<?> tooLarge() {
        return Problem.of(
                        CONTENT_TOO_LARGE,
                        "body_too_large",
                        "Too large",
                        "The body is larger than " + MOST_KIB + " KiB.")
                .answer();
    }

    private ResponseEntity<?> attachment(
            SkillId id,
            Caller caller,
            String type,
            Function<SkillSpec, String> name,
            Function<SkillSpec, Object> body) {
        return queries.query(new FindSkill(caller.id(), id), optionalInstanceOf(SkillView.class))
                .join()
                .map(SkillView::spec)
                .<ResponseEntity<?>>map(spec -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name.apply(spec)))
                        .body(body.apply(spec)))
                .orElseGet(() -> Problems.noSuchSkill().answer());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
