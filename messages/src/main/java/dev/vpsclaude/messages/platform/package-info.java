/**
 * The conversation with the platform that runs the boxes: sagas ask with a
 * {@link dev.vpsclaude.messages.platform.PlatformCommand}; the answer comes back as a {@code Record...} command to the
 * environment, some time later. A {@link dev.vpsclaude.messages.platform.PlatformQuery} asks without changing anything.
 */
@NullMarked
package dev.vpsclaude.messages.platform;

import org.jspecify.annotations.NullMarked;
