package dev.sekisho.link.control;

import java.util.List;

/** Which of the switches of linking are on. */
public record LinkControls(List<LinkControl> on) {

    public LinkControls {
        on = List.copyOf(on);
    }

    /** All of them, as production has it. */
    public static LinkControls all() {
        return new LinkControls(List.of(LinkControl.values()));
    }

    public boolean has(LinkControl control) {
        return on.contains(control);
    }
}
