/**
 * How Axon's processors are watched, held and made to read the history again. What holds on all nodes is a row in the
 * database: a processor is paused by a claim on its tokens that no node has, and a read model is made anew in tables of
 * its own. Start at {@link dev.vpsclaude.server.processor.Replay}.
 */
@NullMarked
package dev.vpsclaude.server.processor;

import org.jspecify.annotations.NullMarked;
