package dev.vpsclaude.server.secondfactor;

import java.util.List;

/** What came of turning a second factor on. */
sealed interface Enrolment {

    /** It is on; these are the recovery codes, told this once. */
    record TurnedOn(List<String> recoveryCodes) implements Enrolment {
        @Override
        public String toString() {
            return "TurnedOn[]";
        }
    }

    /** The device knows another secret, or its clock is wrong. */
    record WrongCode() implements Enrolment {}

    /** No secret was handed out, or it is on already. */
    record NotBegun() implements Enrolment {}
}
