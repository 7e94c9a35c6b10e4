package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.secret.SecretRef;

/**
 * Somebody's second factor as it stands in its row.
 *
 * @param isOn whether a code has shown that the secret arrived
 * @param lastStep the newest time step whose code was taken
 * @param waitSeconds how many seconds no code is looked at; 0 when one is
 * @param now seconds since 1970, by the database's clock
 */
record SecondFactor(UserId account, SecretRef secret, boolean isOn, long lastStep, long waitSeconds, long now) {}
