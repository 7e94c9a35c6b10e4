/**
 * An honest stand-in for Coolify's HTTP API, as its contract, read from its source 4.3.11, describes it: no answer is nicer than Coolify's.
 * Start at {@link dev.vpsclaude.simulator.CoolifySimulator}; each oddity cites the section of the contract it comes from.
 */
@NullMarked
package dev.vpsclaude.simulator;

import org.jspecify.annotations.NullMarked;
