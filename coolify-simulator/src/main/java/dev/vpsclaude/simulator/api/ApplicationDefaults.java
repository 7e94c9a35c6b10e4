package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.model.Columns;
import tools.jackson.databind.node.ObjectNode;

/** What an application has that nobody set (contract 3.4). */
final class ApplicationDefaults {

    private ApplicationDefaults() {}

    static Columns columns(long id) {
        ObjectNode columns = Json.object()
                .put("name", "dockerfile-" + id)
                .putNull("description")
                .putNull("fqdn")
                .put("build_pack", "dockerfile")
                .put("git_repository", "coollabsio/coolify")
                .put("git_branch", "main")
                .put("git_commit_sha", "HEAD")
                .put("ports_exposes", "80")
                .putNull("ports_mappings")
                .put("redirect", "both")
                .put("base_directory", "/")
                .put("dockerfile_location", "/Dockerfile")
                .put("static_image", "nginx:alpine")
                .put("max_restart_count", 10)
                .put("restart_count", 0)
                .put("compose_parsing_version", "5")
                .put("is_http_basic_auth_enabled", false);
        health(columns);
        limits(columns);
        return new Columns(columns);
    }

    static Columns settings() {
        return new Columns(Json.object()
                .put("is_force_https_enabled", true)
                .put("is_gzip_enabled", true)
                .put("is_stripprefix_enabled", true)
                .put("is_container_label_readonly_enabled", true)
                .put("is_container_label_escape_enabled", true)
                .put("inject_build_args_to_dockerfile", true)
                .put("use_build_secrets", false)
                .put("docker_images_to_keep", 2)
                .putNull("stop_grace_period"));
    }

    private static void health(ObjectNode columns) {
        columns.put("health_check_enabled", false)
                .put("health_check_path", "/")
                .putNull("health_check_port")
                .put("health_check_host", "localhost")
                .put("health_check_method", "GET")
                .put("health_check_return_code", 200)
                .put("health_check_scheme", "http")
                .put("health_check_interval", 5)
                .put("health_check_timeout", 5)
                .put("health_check_retries", 10)
                .put("health_check_start_period", 5)
                .put("health_check_type", "http")
                .putNull("health_check_command");
    }

    private static void limits(ObjectNode columns) {
        columns.put("limits_memory", "0")
                .put("limits_memory_swap", "0")
                .put("limits_memory_swappiness", 60)
                .put("limits_memory_reservation", "0")
                .put("limits_cpus", "0")
                .putNull("limits_cpuset")
                .put("limits_cpu_shares", 1024);
    }
}
