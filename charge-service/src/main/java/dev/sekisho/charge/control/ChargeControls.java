package dev.sekisho.charge.control;

import java.util.List;

/** Which of the switches about money are on. */
public record ChargeControls(List<ChargeControl> on) {

    public ChargeControls {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static ChargeControls all() {
        return new ChargeControls(List.of(ChargeControl.values()));
    }

    public boolean has(ChargeControl control) {
        return on.contains(control);
    }
}
