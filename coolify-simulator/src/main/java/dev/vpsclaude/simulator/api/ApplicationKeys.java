package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.model.CoolifyVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys a version of Coolify accepts for an application of the build pack dockerfile (contract 3.2 and 8.4). */
final class ApplicationKeys {

    static final Set<String> TARGETS = words("""
            project_uuid server_uuid environment_name environment_uuid destination_uuid type tags autogenerate_domain
            private_key_uuid github_app_uuid""");

    static final Set<String> TEXTS = words("""
            build_pack dockerfile_location base_directory publish_directory install_command build_command start_command
            static_image custom_nginx_configuration watch_paths git_repository git_branch git_commit_sha
            docker_compose_location docker_compose_custom_start_command docker_compose_custom_build_command
            docker_registry_image_name docker_registry_image_tag custom_labels custom_docker_run_options
            custom_network_aliases preview_url_template http_basic_auth_username http_basic_auth_password
            health_check_response_text pre_deployment_command pre_deployment_command_container post_deployment_command
            post_deployment_command_container manual_webhook_secret_github manual_webhook_secret_gitlab
            manual_webhook_secret_bitbucket manual_webhook_secret_gitea limits_cpuset""");

    /** Stored as sent, without a rule of their own. */
    static final Set<String> FREE = words("noindex_domains docker_compose_domains docker_compose_raw instant_deploy");

    static final Set<String> RULED = words("""
            name description dockerfile domains redirect ports_exposes ports_mappings health_check_type health_check_command
            health_check_path health_check_port health_check_host health_check_method health_check_return_code
            health_check_scheme health_check_interval health_check_timeout health_check_retries health_check_start_period
            limits_memory limits_memory_swap limits_memory_swappiness limits_memory_reservation limits_cpus
            limits_cpu_shares max_restart_count stop_grace_period docker_images_to_keep""");

    static final Set<String> FLAGS = words("""
            force_domain_override is_http_basic_auth_enabled health_check_enabled""");

    static final Set<String> SETTING_FLAGS = words("""
            is_force_https_enabled connect_to_docker_network use_build_server use_build_secrets is_static is_spa
            is_auto_deploy_enabled is_preview_deployments_enabled is_preserve_repository_enabled
            is_container_label_escape_enabled is_git_submodules_enabled is_git_lfs_enabled is_git_shallow_clone_enabled
            disable_build_cache inject_build_args_to_dockerfile include_source_commit_in_build is_env_sorting_enabled
            is_pr_deployments_public_enabled is_gzip_enabled is_stripprefix_enabled is_raw_compose_deployment_enabled
            is_log_drain_enabled is_gpu_enabled is_consistent_container_name_enabled""");

    static final Set<String> SETTING_TEXTS =
            words("gpu_driver gpu_count gpu_device_ids gpu_options custom_internal_name");

    static final Set<String> SETTINGS =
            union(List.of(SETTING_FLAGS, SETTING_TEXTS, words("stop_grace_period docker_images_to_keep")));

    static final Set<String> CREATE = union(List.of(TARGETS, TEXTS, FREE, RULED, FLAGS, SETTING_FLAGS, SETTING_TEXTS));

    /** The Dockerfile cannot be changed, ever (contract 8.4). */
    static final Set<String> UPDATE = Stream.concat(
                    CREATE.stream()
                            .filter(key -> !TARGETS.contains(key)
                                    && !key.equals("dockerfile")
                                    && !key.equals("docker_compose_raw")),
                    Stream.of("dockerfile_target_build"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NEW_IN_4_2 = words("""
            tags use_build_secrets is_git_submodules_enabled is_git_lfs_enabled is_git_shallow_clone_enabled
            disable_build_cache inject_build_args_to_dockerfile include_source_commit_in_build is_env_sorting_enabled
            is_pr_deployments_public_enabled stop_grace_period docker_images_to_keep is_gzip_enabled
            is_stripprefix_enabled is_raw_compose_deployment_enabled is_log_drain_enabled is_gpu_enabled gpu_driver
            gpu_count gpu_device_ids gpu_options""");

    private static final Set<String> NEW_IN_4_3 = words("""
            max_restart_count noindex_domains custom_internal_name is_consistent_container_name_enabled""");

    private ApplicationKeys() {}

    /** Those of the newest version, less what the given one does not know yet (contract section 12). */
    static Set<String> known(Set<String> newest, CoolifyVersion version) {
        return newest.stream()
                .filter(key -> !NEW_IN_4_2.contains(key) || !version.isBefore(CoolifyVersion.V4_2))
                .filter(key -> !NEW_IN_4_3.contains(key) || !version.isBefore(CoolifyVersion.V4_3))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Set<String> union(List<Set<String>> sets) {
        return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
