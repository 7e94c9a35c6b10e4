/** The image of a box, built and run by a Docker engine. */
@NullMarked
package dev.vpsclaude.boxcheck.image;

import org.jspecify.annotations.NullMarked;
