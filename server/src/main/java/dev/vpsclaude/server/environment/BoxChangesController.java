package dev.vpsclaude.server.environment;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import dev.vpsclaude.command.environment.Equipments;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.BoxView;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentQuery.FindBox;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxDifference;
import dev.vpsclaude.saga.box.BoxParts;
import dev.vpsclaude.saga.box.Dockerfile;
import dev.vpsclaude.saga.box.Versions;
import dev.vpsclaude.server.http.Problems;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares what runs with what its owner has asked for since, and with what skills and MCP servers have become. */
@RestController
@RequestMapping("/api/v1/environments")
@Tag(name = "environments")
class BoxChangesController {

    private final QueryGateway queries;
    private final Equipments equipments;
    private final BoxRoom room;
    private final Versions versions;
    private final AllowedPackages packages;

    BoxChangesController(
            QueryGateway queries, Equipments equipments, BoxRoom room, Versions versions, AllowedPackages packages) {
        this.queries = queries;
        this.equipments = equipments;
        this.room = room;
        this.versions = versions;
        this.packages = packages;
    }

    @Operation(summary = "Show what its next deployment would change")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoxChanges.class)))
    @GetMapping("/{id}/changes")
    ResponseEntity<?> changes(@PathVariable EnvironmentId id, @AuthenticationPrincipal Caller caller) {
        return queries.query(new FindBox(caller.id(), id), optionalInstanceOf(BoxView.class))
                .join()
                .<ResponseEntity<?>>map(box -> ResponseEntity.ok(changes(box)))
                .orElseGet(() -> Problems.noSuchEnvironment().answer());
    }

    private BoxChanges changes(BoxView box) {
        BoxParts next = next(box);
        BoxParts present = box.deployed() == null ? next : BoxParts.of(box.deployed(), box.dockerfile());
        return BoxChanges.of(
                box, BoxDifference.between(present, next), room.bytes(next), Limit.BOX_VARIABLES_BYTES.max());
    }

    private BoxParts next(BoxView box) {
        Equipment equipment = equipments.of(box.owner(), box.spec());
        Dockerfile dockerfile = Dockerfile.generate(versions, packages, equipment);
        return new BoxParts(box.spec(), equipment, box.password(), dockerfile.fingerprint());
    }
}
