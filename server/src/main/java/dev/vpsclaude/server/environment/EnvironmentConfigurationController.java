package dev.vpsclaude.server.environment;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.command.environment.Equipments;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindEnvironment;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.ClaudeSettings;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.PermissionAdvice;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.server.environment.EnvironmentRequests.PermissionsRequest;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the next deployment of an environment would be made of; nothing of it is secret. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "environments")
class EnvironmentConfigurationController {

    /**
     * Claude Code's settings.
     *
     * @param settings as they stand in the box, where they win over those of its volumes
     * @param advice where a permission is not the wall that it may be taken for
     */
    @Schema(name = "EffectiveSettings")
    record EffectiveSettings(Map<String, Object> settings, List<PermissionAdvice> advice) {

        static EffectiveSettings of(Permissions permissions) {
            return new EffectiveSettings(ClaudeSettings.of(permissions), PermissionAdvice.on(permissions));
        }
    }

    private final QueryGateway queries;
    private final Versions versions;
    private final AllowedPackages packages;
    private final Equipments equipments;

    EnvironmentConfigurationController(
            QueryGateway queries, Versions versions, AllowedPackages packages, Equipments equipments) {
        this.queries = queries;
        this.versions = versions;
        this.packages = packages;
        this.equipments = equipments;
    }

    @Operation(summary = "Show the Dockerfile that its next deployment is built from")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE))
    @GetMapping("/environments/{id}/dockerfile")
    ResponseEntity<?> dockerfile(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        return find(id, caller)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(Dockerfile.generate(versions, packages, equipments.of(caller.id(), view.spec()))
                                .text()))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    @Operation(summary = "Show Claude Code's settings in its next deployment")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EffectiveSettings.class)))
    @GetMapping("/environments/{id}/settings")
    ResponseEntity<?> settings(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        return find(id, caller)
                .<ResponseEntity<?>>map(view ->
                        ResponseEntity.ok(EffectiveSettings.of(view.spec().permissions())))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    @Operation(summary = "Show what Claude Code's settings would be with these permissions")
    @PostMapping("/permissions/preview")
    EffectiveSettings preview(@RequestBody PermissionsRequest request) {
        Fields fields = new Fields();
        Permissions permissions = PermissionsRequest.read("", request, fields);
        fields.check();
        return EffectiveSettings.of(permissions);
    }

    private Optional<EnvironmentView> find(EnvironmentId id, Caller caller) {
        return queries.query(new FindEnvironment(caller.id(), id), optionalInstanceOf(EnvironmentView.class))
                .join();
    }
}
