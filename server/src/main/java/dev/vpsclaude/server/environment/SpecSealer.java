package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.server.environment.EnvironmentRequests.WantedSpec;
import dev.vpsclaude.server.secret.Vault;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes specs that hold references in the place of values. */
@Component
class SpecSealer {

    private final Vault vault;

    SpecSealer(Vault vault) {
        this.vault = vault;
    }

    EnvironmentSpec seal(UserId owner, EnvironmentId environment, WantedSpec wanted) {
        SortedMap<VariableName, SecretRef> sealed = new TreeMap<>();
        wanted.variables()
                .forEach(
                        (name, value) -> sealed.put(name, vault.seal(owner, environment + "/variable/" + name, value)));
        return new EnvironmentSpec(wanted.skillIds(), wanted.mcpServerIds(), wanted.permissions(), sealed);
    }
}
