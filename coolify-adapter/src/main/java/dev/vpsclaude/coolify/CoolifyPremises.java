package dev.vpsclaude.coolify;

import java.util.List;

/** What is asked of Coolify to learn whether boxes can be run there (contract section 10). Nothing is changed by it. */
record CoolifyPremises(CoolifyApi api) {

    /** Has the form of an id, and no id is made of words. */
    private static final String NO_APPLICATION = "vpsclaudeabilityprobe000";

    /** Whether it is Coolify that answers; needs no token (contract section 1.1). */
    boolean isCoolify() {
        try {
            return api.text(api.http().at("health")).strip().equals("OK");
        } catch (CoolifyFailed failed) {
            if (failed.trouble() instanceof CoolifyTrouble.NotFound
                    || failed.trouble() instanceof CoolifyTrouble.Unsupported) {
                return false;
            }
            throw failed;
        }
    }

    /** @throws CoolifyFailed with {@link CoolifyTrouble.NotFound} if it is not there */
    void requireProject() {
        api.get(api.http().at("projects", api.place().projectUuid()));
    }

    CoolifyServer server() {
        return CoolifyReading.server(
                api.get(api.http().at("servers", api.place().serverUuid())));
    }

    /** Since 4.2.0 (contract section 12). */
    List<String> destinations() {
        return CoolifyReading.destinations(
                api.get(api.http().at("servers", api.place().serverUuid(), "destinations")));
    }

    /** Changes an application that cannot exist (contract section 10). @throws CoolifyFailed if we may not write */
    void tryWriting() {
        try {
            api.send("PATCH", api.http().at("applications", NO_APPLICATION), new CoolifyJson.Name("x"));
        } catch (CoolifyFailed failed) {
            expect(failed, failed.trouble() instanceof CoolifyTrouble.NotFound);
        }
    }

    /** Deploys nothing (contract section 10). @throws CoolifyFailed if we may not deploy */
    void tryDeploying() {
        try {
            api.send("POST", api.http().at("deploy"), new CoolifyJson.Nothing());
        } catch (CoolifyFailed failed) {
            expect(failed, failed.trouble() instanceof CoolifyTrouble.Invalid);
        }
    }

    private static void expect(CoolifyFailed failed, boolean expected) {
        if (!expected) {
            throw failed;
        }
    }
}
