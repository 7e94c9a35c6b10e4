package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.server.environment.ReservedSubdomains;
import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names that the platform keeps for itself. */
@RestController
@RequestMapping("/api/v1/admin/reserved-subdomains")
@Tag(name = "admin")
class ReservedSubdomainsController {

    private static final int MOST = 1_000;

    /** All of them, in alphabetical order. */
    @Schema(name = "ReservedSubdomains")
    record Reserved(
            @Schema(example = "[\"admin\", \"www\"]") List<String> items) {}

    /** All that are to be reserved. */
    @Schema(name = "ReserveSubdomains")
    record Wanted(
            @Schema(example = "[\"admin\", \"www\"]") @Nullable
            List<@Nullable String> items) {

        List<Subdomain> read() {
            Fields fields = new Fields();
            if (items == null) {
                fields.reject("items", "required", "A value is required.");
            } else if (items.size() > MOST) {
                fields.reject("items", "too_many", "At most " + MOST + " entries are allowed.");
            }
            fields.check();
            List<Subdomain> labels = fields.list("items", items, Subdomain::of);
            fields.check();
            return labels;
        }
    }

    private final ReservedSubdomains reserved;

    ReservedSubdomainsController(ReservedSubdomains reserved) {
        this.reserved = reserved;
    }

    @Operation(summary = "Show which subdomains nobody can have", description = "For administrators.")
    @GetMapping
    Reserved reserved() {
        return present();
    }

    @Operation(
            summary = "Say which subdomains nobody can have",
            description =
                    "For administrators. The list takes the place of the one that was. Environments that have one of"
                            + " them keep it.")
    @PutMapping
    Reserved reserve(@RequestBody Wanted body) {
        reserved.replace(body.read());
        return present();
    }

    private Reserved present() {
        return new Reserved(reserved.all().stream().map(Subdomain::text).toList());
    }
}
