package dev.vpsclaude.server.quota;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.server.http.Fields;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers as people send them. */
public final class QuotaFields {

    private QuotaFields() {}

    /** Those that are there and acceptable; what is wrong with the others is noted. */
    public static SortedMap<Quota, Integer> read(
            Fields fields, @Nullable Integer environments, @Nullable Integer skills, @Nullable Integer mcpServers) {
        SortedMap<Quota, Integer> most = new TreeMap<>();
        fields.optional("environments", environments, QuotaFields::acceptable)
                .ifPresent(number -> most.put(Quota.ENVIRONMENTS, number));
        fields.optional("skills", skills, QuotaFields::acceptable).ifPresent(number -> most.put(Quota.SKILLS, number));
        fields.optional("mcpServers", mcpServers, QuotaFields::acceptable)
                .ifPresent(number -> most.put(Quota.MCP_SERVERS, number));
        return most;
    }

    private static int acceptable(int number) {
        Checked.require(
                number >= 0 && number <= Quotas.LARGEST,
                "out_of_range",
                "A number from 0 to " + Quotas.LARGEST + " is expected.");
        return number;
    }
}
