package dev.vpsclaude.simulator.engine;

import java.time.Duration;

/** Why a build fails, and how far it comes. */
record BuildTrouble(Duration after, String message) {}
