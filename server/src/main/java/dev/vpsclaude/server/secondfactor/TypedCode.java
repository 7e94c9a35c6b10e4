package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.Checked;
import java.util.regex.Pattern;

/** What somebody typed where a code is asked for: six digits from a device, or else a recovery code. */
sealed interface TypedCode {

    /** @param digits six of them */
    record OfDevice(String digits) implements TypedCode {
        @Override
        public String toString() {
            return "(code)";
        }
    }

    /** @param code what may be one */
    record Recovery(RecoveryCode code) implements TypedCode {}

    Pattern DIGITS = Pattern.compile("[0-9]{" + Totp.DIGITS + "}");
    int LONGEST = 64;

    /** @throws dev.vpsclaude.messages.CommandRefused as an invalid value when it is too long to be either */
    static TypedCode read(String text) {
        Checked.require(text.length() <= LONGEST, "too_long", "At most " + LONGEST + " characters are allowed.");
        String digits = text.replaceAll("\\s", "");
        return DIGITS.matcher(digits).matches() ? new OfDevice(digits) : new Recovery(RecoveryCode.typed(text));
    }
}
