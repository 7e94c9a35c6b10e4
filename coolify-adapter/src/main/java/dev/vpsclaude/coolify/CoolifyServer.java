package dev.vpsclaude.coolify;

/**
 * The server that is to run the boxes; texts are empty where Coolify gave none.
 *
 * @param prunesVolumes whether a cleaning removes volumes that no container uses, as those of a stopped box are
 * @param wildcardDomain Coolify's own address for applications without one
 */
record CoolifyServer(
        boolean reachable,
        boolean usable,
        boolean buildServer,
        boolean prunesVolumes,
        String wildcardDomain,
        String proxyType,
        String proxyStatus) {}
