package dev.vpsclaude.server.environment;

import static dev.vpsclaude.messages.Checked.require;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.environment.EnvironmentName;
import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.environment.WorkspacePath;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.messages.skill.SkillId;
import dev.vpsclaude.server.http.Fields;
import dev.vpsclaude.server.secret.Literal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners send about environments, and how it is read. */
final class EnvironmentRequests {

    private EnvironmentRequests() {}

    /** A new environment. */
    @Schema(name = "NewEnvironment")
    record Create(
            @Nullable String name,
            @Nullable String subdomain,
            @Nullable String password,
            @Nullable Spec spec) {

        Wanted read(String username) {
            Fields fields = new Fields();
            Optional<EnvironmentName> newName = fields.required("name", name, EnvironmentName::of);
            Optional<Subdomain> label = subdomain == null
                    ? newName.flatMap(
                            n -> fields.optional("subdomain", DefaultSubdomain.of(username, n), Subdomain::of))
                    : fields.optional("subdomain", subdomain, Subdomain::of);
            Optional<Secret> secret = fields.optional("password", password, BoxPassword::acceptable);
            WantedSpec wantedSpec = Spec.read(spec, fields);
            wantedSpec
                    .kept()
                    .forEach(key -> fields.reject("spec.variables." + key, "required", "A value is required."));
            fields.check();
            return new Wanted(newName.orElseThrow(), label.orElseThrow(), secret, wantedSpec);
        }

        @Override
        public String toString() {
            return "Create[" + name + "]";
        }
    }

    /** Another password for the box; without one, one is generated. */
    @Schema(name = "NewPassword")
    record Password(@Nullable String password) {

        Secret read() {
            Fields fields = new Fields();
            Optional<Secret> chosen = fields.optional("password", password, BoxPassword::acceptable);
            fields.check();
            return chosen.orElseGet(BoxPassword::generate);
        }

        @Override
        public String toString() {
            return "Password[]";
        }
    }

    /** A change of an environment; what is absent stays as it is. */
    @Schema(name = "EnvironmentChange")
    record Change(@Nullable String name, @Nullable Spec spec) {

        WantedChange read() {
            Fields fields = new Fields();
            Optional<EnvironmentName> newName = fields.optional("name", name, EnvironmentName::of);
            Optional<WantedSpec> newSpec = spec == null ? Optional.empty() : Optional.of(Spec.read(spec, fields));
            if (name == null && spec == null) {
                fields.reject("name", "required", "A name or a spec is expected.");
            }
            fields.check();
            return new WantedChange(newName, newSpec);
        }
    }

    /** What is wanted in an environment; what is absent is empty. */
    @Schema(name = "EnvironmentSpec")
    record Spec(
            @Nullable List<@Nullable String> skillIds,
            @Nullable List<@Nullable String> mcpServerIds,
            @Nullable PermissionsRequest permissions,
            @Nullable Map<String, @Nullable String> variables) {

        static WantedSpec read(@Nullable Spec spec, Fields fields) {
            if (spec == null) {
                return WantedSpec.EMPTY;
            }
            return new WantedSpec(
                    ids(fields, "spec.skillIds", spec.skillIds, "no_such_skill", SkillId::of),
                    ids(fields, "spec.mcpServerIds", spec.mcpServerIds, "no_such_mcp_server", McpServerId::of),
                    PermissionsRequest.read("spec.permissions.", spec.permissions, fields),
                    spec.readVariables(fields),
                    spec.readKept());
        }

        /** What is no id is the id of nothing. */
        private static <T> List<T> ids(
                Fields fields,
                String field,
                @Nullable List<@Nullable String> raw,
                String code,
                Function<String, T> read) {
            return EnvironmentRequests.list(fields, field, raw, text -> {
                try {
                    return read.apply(text);
                } catch (CommandRefused noId) {
                    throw new CommandRefused(new Refusal.InvalidValue(code, "There is nothing with this id."));
                }
            });
        }

        private SortedMap<VariableName, Secret> readVariables(Fields fields) {
            SortedMap<VariableName, Secret> values = new TreeMap<>();
            Map<String, @Nullable String> given = variables == null ? Map.of() : variables;
            if (fields.optional("spec.variables", given.size(), EnvironmentRequests::fewEnough)
                    .isEmpty()) {
                return values;
            }
            given.forEach((name, value) -> {
                Optional<VariableName> key = fields.optional("spec.variables." + name, name, VariableName::of);
                Optional<Secret> secret = fields.optional("spec.variables." + name, value, Literal::variable);
                key.ifPresent(k -> secret.ifPresent(s -> values.put(k, s)));
            });
            return values;
        }

        /** A name without a value: it keeps the one that it has. What is wrong with names is told with the values. */
        private SortedSet<VariableName> readKept() {
            SortedSet<VariableName> kept = new TreeSet<>();
            Map<String, @Nullable String> given = variables == null ? Map.of() : variables;
            given.forEach((name, value) -> {
                if (value == null) {
                    new Fields().optional(name, name, VariableName::of).ifPresent(kept::add);
                }
            });
            return kept;
        }

        @Override
        public String toString() {
            return "Spec[]";
        }
    }

    /** What Claude Code may do; without a mode, a list of allowed tools means that all others are refused. */
    @Schema(name = "Permissions")
    record PermissionsRequest(
            @Nullable List<@Nullable String> allowedTools,
            @Nullable List<@Nullable String> blockedTools,
            @Nullable List<@Nullable String> allowedHosts,
            @Nullable List<@Nullable String> filesystemPaths,
            @Nullable Integer maxTokens,

            @Schema(allowableValues = {"default", "acceptEdits", "plan", "dontAsk"}) @Nullable
            String defaultMode) {

        static Permissions read(String at, @Nullable PermissionsRequest given, Fields fields) {
            if (given == null) {
                return Permissions.NONE;
            }
            List<ToolRule> allowed = list(fields, at + "allowedTools", given.allowedTools, ToolRule::of);
            List<ToolRule> blocked = list(fields, at + "blockedTools", given.blockedTools, ToolRule::of);
            List<HostName> hosts = list(fields, at + "allowedHosts", given.allowedHosts, HostName::of);
            List<WorkspacePath> paths = list(fields, at + "filesystemPaths", given.filesystemPaths, WorkspacePath::of);
            Integer most = fields.optional(at + "maxTokens", given.maxTokens, EnvironmentRequests::positive)
                    .orElse(0);
            PermissionMode mode = fields.optional(at + "defaultMode", given.defaultMode, EnvironmentRequests::mode)
                    .orElse(null);
            return new Permissions(allowed, blocked, hosts, paths, most, mode);
        }
    }

    /** A new environment, read. */
    record Wanted(EnvironmentName name, Subdomain subdomain, Optional<Secret> password, WantedSpec spec) {}

    /** A change, read. */
    record WantedChange(Optional<EnvironmentName> name, Optional<WantedSpec> spec) {}

    /**
     * A spec, read; the values of its variables are not sealed yet.
     *
     * @param kept variables that keep the value that they have
     */
    record WantedSpec(
            List<SkillId> skillIds,
            List<McpServerId> mcpServerIds,
            Permissions permissions,
            SortedMap<VariableName, Secret> variables,
            SortedSet<VariableName> kept) {

        static final WantedSpec EMPTY = new WantedSpec(
                List.of(), List.of(), Permissions.NONE, Collections.emptySortedMap(), Collections.emptySortedSet());
    }

    /** None if they are too many, so that this is complained about once. */
    private static <T> List<T> list(
            Fields fields, String field, @Nullable List<@Nullable String> raw, Function<String, T> read) {
        if (raw != null && raw.size() > Limit.SPEC_LIST.max()) {
            fields.reject(field, "too_many", "At most " + Limit.SPEC_LIST.max() + " entries are allowed.");
            return List.of();
        }
        return fields.list(field, raw, read);
    }

    private static PermissionMode mode(String word) {
        return Stream.of(PermissionMode.values())
                .filter(mode -> mode.text().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandRefused(new Refusal.InvalidValue(
                        "unknown_mode", "One of default, acceptEdits, plan and dontAsk is expected.")));
    }

    private static int positive(int number) {
        require(number > 0 && number <= 1_000_000, "out_of_range", "A number from 1 to 1000000 is expected.");
        return number;
    }

    private static int fewEnough(int size) {
        require(
                size <= Limit.VARIABLES.max(),
                "too_many",
                "At most " + Limit.VARIABLES.max() + " variables are allowed.");
        return size;
    }
}
