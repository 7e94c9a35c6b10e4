package dev.vpsclaude.bench.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes in and out, in the shape of the platform's own API. */
final class BaselineMessages {

    private BaselineMessages() {}

    record Person(@Nullable String email) {}

    record User(UUID id) {}

    record Session(User user, String csrfToken) {}

    record Create(String name, String subdomain, Spec spec) {}

    record Change(Spec spec) {}

    record Spec(
            @Nullable List<String> skillIds,
            @Nullable List<String> mcpServerIds,
            @Nullable Permissions permissions,
            @Nullable Map<String, String> variables) {}

    record Permissions(
            @Nullable List<String> allowedTools,
            @Nullable List<String> blockedTools,
            @Nullable List<String> allowedHosts,
            @Nullable List<String> filesystemPaths,
            @Nullable Integer maxTokens) {}

    record Created(UUID id, long version, String subdomain, String url, String password) {}

    record Changed(UUID id, long version) {}

    record Environment(
            UUID id,
            String name,
            String subdomain,
            String url,
            String status,
            String desired,
            String observed,
            Spec spec,
            long version,
            @Nullable Instant lastDeployedAt,
            @Nullable String errorMessage,
            Instant createdAt,
            Instant updatedAt) {}

    record Page(List<Environment> items, @Nullable UUID next) {}
}
