package dev.vpsclaude.simulator.api;

import static dev.vpsclaude.simulator.api.Rule.array;
import static dev.vpsclaude.simulator.api.Rule.bool;
import static dev.vpsclaude.simulator.api.Rule.integer;
import static dev.vpsclaude.simulator.api.Rule.matching;
import static dev.vpsclaude.simulator.api.Rule.numeric;
import static dev.vpsclaude.simulator.api.Rule.oneOf;
import static dev.vpsclaude.simulator.api.Rule.string;

import java.util.Map;
import java.util.TreeMap;

/** What values an application's keys may have (contract 3.1 and 3.3). */
final class ApplicationRules {

    private static final int ANY = Integer.MAX_VALUE;

    /** Step 2 of create: looked at before anything is looked up. */
    static final Map<String, Rule> BASIC = Map.ofEntries(
            Map.entry("name", string().atMost(255)),
            Map.entry("description", string().orNull()),
            Map.entry("project_uuid", string()),
            Map.entry("environment_name", string().orNull()),
            Map.entry("environment_uuid", string().orNull()),
            Map.entry("server_uuid", string()),
            Map.entry("destination_uuid", string()),
            Map.entry("is_http_basic_auth_enabled", bool()),
            Map.entry("http_basic_auth_username", string().orNull()),
            Map.entry("http_basic_auth_password", string().orNull()),
            Map.entry("autogenerate_domain", bool()),
            Map.entry("tags", array().orNull()));

    /** Step 8 of create, and every PATCH. */
    static final Map<String, Rule> SHARED = shared();

    private ApplicationRules() {}

    private static Map<String, Rule> shared() {
        Map<String, Rule> rules = new TreeMap<>(special());
        ApplicationKeys.TEXTS.forEach(key -> rules.putIfAbsent(key, string().orNull()));
        ApplicationKeys.SETTING_TEXTS.forEach(key -> rules.put(key, string().orNull()));
        ApplicationKeys.FLAGS.forEach(key -> rules.put(key, bool()));
        ApplicationKeys.SETTING_FLAGS.forEach(key -> rules.put(key, bool()));
        return Map.copyOf(rules);
    }

    private static Map<String, Rule> special() {
        return Map.ofEntries(
                Map.entry("name", string().atMost(255)),
                Map.entry("description", string().orNull()),
                Map.entry("dockerfile", string()),
                Map.entry("domains", string().atMost(2048).orNull()),
                Map.entry("redirect", oneOf("both", "www", "non-www")),
                Map.entry("ports_mappings", matching("(\\d+:\\d+)(,\\d+:\\d+)*").orNull()),
                Map.entry("custom_docker_run_options", string().atMost(2000).orNull()),
                Map.entry("health_check_type", oneOf("http", "cmd")),
                Map.entry(
                        "health_check_command",
                        matching("[a-zA-Z0-9 \\-_./:=@,+]+").atMost(1000).orNull()),
                Map.entry("health_check_path", matching("[a-zA-Z0-9/\\-_.~%,;]+")),
                Map.entry("health_check_port", integer(1, 65535).orNull()),
                Map.entry("health_check_host", matching("[a-zA-Z0-9.\\-_]+")),
                Map.entry("health_check_method", oneOf("GET", "HEAD", "POST", "OPTIONS")),
                Map.entry("health_check_return_code", numeric()),
                Map.entry("health_check_scheme", oneOf("http", "https")),
                Map.entry("health_check_interval", integer(1, ANY)),
                Map.entry("health_check_timeout", integer(1, ANY)),
                Map.entry("health_check_retries", integer(1, ANY)),
                Map.entry("health_check_start_period", integer(0, ANY)),
                Map.entry("limits_memory", string()),
                Map.entry("limits_memory_swap", string()),
                Map.entry("limits_memory_swappiness", numeric()),
                Map.entry("limits_memory_reservation", string()),
                Map.entry("limits_cpus", string()),
                Map.entry("limits_cpu_shares", numeric()),
                Map.entry("max_restart_count", integer(0, ANY)),
                Map.entry("stop_grace_period", integer(1, 3600).orNull()),
                Map.entry("docker_images_to_keep", integer(0, 100)));
    }
}
