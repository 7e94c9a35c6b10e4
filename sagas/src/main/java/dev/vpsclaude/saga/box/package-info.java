/**
 * What a box is made of: pure functions from a plan to a Dockerfile, variables and volumes. The Dockerfile holds what all
 * boxes share; what an owner configured travels as one compressed variable that the start script unpacks.
 */
@NullMarked
package dev.vpsclaude.saga.box;

import org.jspecify.annotations.NullMarked;
