package dev.vpsclaude.server.settings;

import java.util.Optional;

/** What an administrator wants to be set; what is empty stays as it is. */
record WantedSettings(Optional<Registration> registration, Optional<Boolean> adminsNeedSecondFactor) {}
