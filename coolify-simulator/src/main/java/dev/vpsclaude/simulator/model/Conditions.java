package dev.vpsclaude.simulator.model;

import java.util.Set;

/**
 * What an operator can turn at an installation.
 *
 * @param apiEnabled the switch in the instance settings; off, every call is a 403 (contract 1.4)
 * @param serverReachable whether Coolify gets through to its server
 * @param serverUsable whether Docker there is fit for use; without both the server is not functional
 * @param deleteUnusedVolumes whether the scheduled clean-up prunes volumes (contract, fact 16)
 * @param deploymentsHang whether running deployments stop where they are and never end (contract section 13)
 * @param abilities those of the deploying client's token
 */
public record Conditions(
        CoolifyVersion version,
        boolean apiEnabled,
        boolean serverReachable,
        boolean serverUsable,
        boolean deleteUnusedVolumes,
        boolean deploymentsHang,
        Set<Ability> abilities) {

    /** All as it should be, in the version that was read. */
    public static Conditions good() {
        return new Conditions(
                CoolifyVersion.READ,
                true,
                true,
                true,
                false,
                false,
                Set.of(Ability.READ, Ability.WRITE, Ability.DEPLOY));
    }

    public boolean serverFunctional() {
        return serverReachable && serverUsable;
    }

    public Conditions withVersion(String text) {
        return new Conditions(
                CoolifyVersion.of(text),
                apiEnabled,
                serverReachable,
                serverUsable,
                deleteUnusedVolumes,
                deploymentsHang,
                abilities);
    }

    public Conditions withApi(boolean enabled) {
        return new Conditions(
                version, enabled, serverReachable, serverUsable, deleteUnusedVolumes, deploymentsHang, abilities);
    }

    public Conditions withServer(boolean reachable, boolean usable) {
        return new Conditions(version, apiEnabled, reachable, usable, deleteUnusedVolumes, deploymentsHang, abilities);
    }

    public Conditions withUnusedVolumesDeleted(boolean deleted) {
        return new Conditions(version, apiEnabled, serverReachable, serverUsable, deleted, deploymentsHang, abilities);
    }

    public Conditions withDeploymentsHanging(boolean hanging) {
        return new Conditions(
                version, apiEnabled, serverReachable, serverUsable, deleteUnusedVolumes, hanging, abilities);
    }

    public Conditions withAbilities(Set<Ability> others) {
        return new Conditions(
                version,
                apiEnabled,
                serverReachable,
                serverUsable,
                deleteUnusedVolumes,
                deploymentsHang,
                Set.copyOf(others));
    }
}
