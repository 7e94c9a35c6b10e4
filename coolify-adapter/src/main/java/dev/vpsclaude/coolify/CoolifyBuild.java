package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.environment.BuildId;

/** One of Coolify's deployments, which is a build followed by a start. */
record CoolifyBuild(BuildId id, CoolifyBuildState state) {}
