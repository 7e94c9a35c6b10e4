package dev.vpsclaude.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vpsclaude.messages.environment.Equipment;

/** Plans that equip a box with nothing are written as they were before boxes were equipped. */
interface EquippedOnly {

    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
    Equipment equipment();

    /** Equal to what is left out, which is how Jackson asks. */
    final class Nothing {
        @Override
        public boolean equals(Object value) {
            return Equipment.NONE.equals(value);
        }

        @Override
        public int hashCode() {
            return Equipment.NONE.hashCode();
        }
    }
}
