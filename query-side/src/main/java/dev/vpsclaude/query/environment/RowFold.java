package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.environment.EnvironmentEvent;
import dev.vpsclaude.messages.environment.EnvironmentView;
import dev.vpsclaude.messages.environment.EnvironmentView.Stamp;
import org.jspecify.annotations.Nullable;

/** What {@link EnvironmentFold#fold} does; a seam, so that one which fails can be tried. */
@FunctionalInterface
interface RowFold {

    EnvironmentView fold(@Nullable EnvironmentView row, EnvironmentEvent event, Stamp stamp);
}
