/**
 * An honest stand-in for Coolify's HTTP API, as {@code contract.md} describes it: no answer is nicer than Coolify's.
 * Start at {@link dev.vpsclaude.simulator.CoolifySimulator}; each oddity cites the section of the contract it comes from.
 */
@NullMarked
package dev.vpsclaude.simulator;

import org.jspecify.annotations.NullMarked;
