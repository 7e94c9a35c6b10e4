package dev.vpsclaude.simulator.engine;

import dev.vpsclaude.simulator.model.Application;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.GivenVariable;
import dev.vpsclaude.simulator.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The {@code .env} file of a container: the user's run-time variables, and Coolify's own unless the user set them (contract 4.5). */
record RuntimeEnvironment(Application application, List<Variable> variables) {

    private static final List<String> ADDED = List.of(
            "COOLIFY_URL",
            "COOLIFY_FQDN",
            "COOLIFY_BRANCH",
            "COOLIFY_RESOURCE_UUID",
            "COOLIFY_CONTAINER_NAME",
            "SOURCE_COMMIT",
            "PORT",
            "HOST");

    static RuntimeEnvironment of(Application application, Coolify coolify) {
        return new RuntimeEnvironment(
                application,
                coolify.variables.where(variable -> variable.applicationUuid().equals(application.uuid())
                        && variable.flags().runtime()
                        && !variable.flags().preview()));
    }

    Optional<String> brokenBy() {
        return variables.stream()
                .filter(Variable::breaksEnvironmentFile)
                .map(Variable::key)
                .findFirst();
    }

    /** A box listens on {@code PORT}, which Coolify sets to the first exposed port if the user did not. */
    int listensOn() {
        return variables.stream()
                .filter(variable -> variable.key().equals("PORT"))
                .flatMap(variable -> variable.text().stream())
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .findFirst()
                .orElse(application.firstPort());
    }

    List<GivenVariable> given() {
        TreeMap<String, GivenVariable> byName = new TreeMap<>();
        ADDED.forEach(name -> byName.put(name, new GivenVariable(name, true)));
        variables.forEach(variable -> byName.put(
                variable.key(),
                new GivenVariable(variable.key(), variable.text().isPresent())));
        return List.copyOf(byName.values());
    }
}
