package dev.vpsclaude.server.environment;

import dev.vpsclaude.command.environment.Room;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal.McpPackageNotAllowed;
import dev.vpsclaude.messages.Refusal.TooMuchForBox;
import dev.vpsclaude.messages.environment.DeploymentPlan;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillSpec;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.BoxContents;
import dev.vpsclaude.saga.box.BoxParts;
import dev.vpsclaude.saga.box.BoxVariables;
import dev.vpsclaude.server.secret.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes the variables of a box before it is asked for, and counts them. What it says of sizes is what the platform will be
 * sent: the same function makes both.
 */
@Component
class BoxRoom implements Room {

    /** An equals sign, two quotes and a line end around each, in the file that the platform writes. */
    private static final int AROUND = 4;

    private final SkillReader skills;
    private final Vault vault;
    private final AllowedPackages packages;

    BoxRoom(SkillReader skills, Vault vault, AllowedPackages packages) {
        this.skills = skills;
        this.vault = vault;
        this.packages = packages;
    }

    @Override
    public void require(DeploymentPlan plan) {
        plan.equipment().mcpServers().forEach(this::requireAllowed);
        int bytes = bytes(BoxParts.of(plan, null));
        int most = Limit.BOX_VARIABLES_BYTES.max();
        if (bytes > most) {
            throw new CommandRefused(new TooMuchForBox(bytes, most));
        }
    }

    private void requireAllowed(McpServerVersion server) {
        if (server.spec().connection() instanceof Program program
                && packages.find(program.name()).isEmpty()) {
            throw new CommandRefused(new McpPackageNotAllowed(server.spec().name(), program.name()));
        }
    }

    /** How many bytes its variables have in the file that the platform writes. */
    int bytes(BoxParts parts) {
        List<SkillSpec> texts = skills.read(parts.equipment().skills());
        BoxContents contents =
                new BoxContents(parts.spec(), texts, parts.equipment().mcpServers());
        Map<String, String> plain = BoxVariables.plain(contents, packages);
        Map<String, SecretRef> secret = BoxVariables.secret(contents);
        List<SecretRef> values = new ArrayList<>(secret.values());
        values.add(parts.password());
        return letters(plain.keySet())
                + letters(plain.values())
                + letters(secret.keySet())
                + vault.bytes(values)
                + AROUND * (plain.size() + values.size());
    }

    private static int letters(Collection<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }
}
