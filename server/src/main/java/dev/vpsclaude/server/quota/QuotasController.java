package dev.vpsclaude.server.quota;

import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.quota.QuotaAnswers.Everybodys;
import dev.vpsclaude.server.quota.QuotaAnswers.Uses;
import dev.vpsclaude.server.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many things people may have: each sees their own numbers, and administrators set everybody's. */
@RestController
@RequestMapping("/api/v1")
class QuotasController {

    /** What is to be set; what is absent stays as it is. */
    @Schema(name = "ChangeQuotas")
    record Change(
            @Schema(example = "15") @Nullable Integer environments,
            @Schema(example = "50") @Nullable Integer skills,
            @Schema(example = "20") @Nullable Integer mcpServers) {

        SortedMap<Quota, Integer> read() {
            Fields fields = new Fields();
            SortedMap<Quota, Integer> most = QuotaFields.read(fields, environments, skills, mcpServers);
            fields.check();
            return most;
        }
    }

    private final Quotas quotas;

    QuotasController(Quotas quotas) {
        this.quotas = quotas;
    }

    @Operation(
            summary = "Show how much the caller has and may have",
            description = "What is being deleted counts until it is gone.")
    @Tag(name = "platform")
    @GetMapping("/quota")
    Uses own(@AuthenticationPrincipal Caller caller) {
        return Uses.of(quotas.uses(caller.id()));
    }

    @Operation(summary = "Show how much everybody may have", description = "For administrators.")
    @Tag(name = "admin")
    @GetMapping("/admin/quotas")
    Everybodys everybodys() {
        return Everybodys.of(quotas.everybodys());
    }

    @Operation(
            summary = "Change how much everybody may have",
            description =
                    "For administrators. Nobody loses anything: who has more already gets nothing new. A person's own"
                            + " number, if one is set, stays.")
    @Tag(name = "admin")
    @PatchMapping("/admin/quotas")
    Everybodys change(@RequestBody Change body) {
        quotas.change(body.read());
        return Everybodys.of(quotas.everybodys());
    }
}
