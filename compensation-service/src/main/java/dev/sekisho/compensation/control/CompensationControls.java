package dev.sekisho.compensation.control;

import java.util.List;

/** Which of the switches about reports and damage are on. */
public record CompensationControls(List<CompensationControl> on) {

    public CompensationControls {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static CompensationControls all() {
        return new CompensationControls(List.of(CompensationControl.values()));
    }

    public boolean has(CompensationControl control) {
        return on.contains(control);
    }
}
