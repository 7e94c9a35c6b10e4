/**
 * What somebody has beside their password: a device that shows codes, and recovery codes for when it is gone. And the proof
 * anew of who they are, which dangerous changes ask for. Begin with {@link SecondFactors}.
 */
@NullMarked
package dev.vpsclaude.server.secondfactor;

import org.jspecify.annotations.NullMarked;
