package dev.vpsclaude.coolify;

/** What becomes of the volumes of an application that is deleted; Coolify's own default is to delete them. */
enum CoolifyVolumes {
    /** For an environment that is being deleted or has never run. */
    REMOVE,
    /** They belong to another application by now. */
    KEEP
}
