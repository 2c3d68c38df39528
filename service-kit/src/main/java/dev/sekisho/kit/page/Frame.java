package dev.sekisho.kit.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param scripted whether htmx is loaded; what anybody may look at does without
 * @param door to sign in or out; none on pages for anybody
 */
public record Frame(
        Words words,
        String title,
        String style,
        String script,
        boolean scripted,
        List<Way> rooms,
        Optional<Way> door,
        Way otherLanguage) {

    public Frame {
        rooms = List.copyOf(rooms);
    }

    /** A link. @param isHere whether it leads to the room one is in */
    public record Way(String label, String address, boolean isHere) {}
}
