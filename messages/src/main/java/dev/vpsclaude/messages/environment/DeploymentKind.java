package dev.vpsclaude.messages.environment;

/** Why a deployment was asked for. */
public enum DeploymentKind {
    /** To bring a new or changed spec into force. */
    DEPLOY,
    /** To bring a stopped environment back; the platform rebuilds the container for that (contract section 7.3). */
    START
}
