package dev.vpsclaude.server.quota;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.messages.account.Quota;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What is told about quotas. Names of fields are fixed: programs depend on them. */
public final class QuotaAnswers {

    private QuotaAnswers() {}

    /** Everybody's numbers. */
    @Schema(name = "Quotas")
    record Everybodys(
            @Schema(example = "10") int environments,
            @Schema(example = "50") int skills,
            @Schema(example = "20") int mcpServers) {

        static Everybodys of(Map<Quota, Integer> most) {
            return new Everybodys(
                    requireNonNull(most.get(Quota.ENVIRONMENTS)),
                    requireNonNull(most.get(Quota.SKILLS)),
                    requireNonNull(most.get(Quota.MCP_SERVERS)));
        }
    }

    /** What a person has and may have. */
    @Schema(name = "QuotaUse")
    public record Uses(OneUse environments, OneUse skills, OneUse mcpServers) {

        public static Uses of(Map<Quota, Use> uses) {
            return new Uses(
                    OneUse.of(requireNonNull(uses.get(Quota.ENVIRONMENTS))),
                    OneUse.of(requireNonNull(uses.get(Quota.SKILLS))),
                    OneUse.of(requireNonNull(uses.get(Quota.MCP_SERVERS))));
        }
    }

    /** One of the quotas; {@code own} says that the number was set for this person. */
    @Schema(name = "OneQuotaUse")
    public record OneUse(
            @Schema(example = "3") int used,
            @Schema(example = "10") int most,
            boolean own) {

        static OneUse of(Use use) {
            return new OneUse(use.used(), use.most(), use.own());
        }
    }
}
