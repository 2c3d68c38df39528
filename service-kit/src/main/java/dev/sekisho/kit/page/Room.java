package dev.sekisho.kit.page;

import java.util.Objects;
import java.util.Set;

/**
 * A part of the pages: everything at one path of one service and below.
 *
 * @param name how it is spoken of in addresses; never an address itself
 * @param service whose pages these are
 * @param path with a slash before it and none behind
 * @param roles who may enter, named without prefix; nobody's in particular if there is none: then anybody may
 */
public record Room(String name, String service, String path, Set<String> roles, Phrase title) {

    public Room {
        roles = Set.copyOf(roles);
        Objects.requireNonNull(title, "title");
        if (!path.matches("/[a-z-]+")) {
            throw new IllegalArgumentException("a room is at /its-path");
        }
    }

    boolean isForAnybody() {
        return roles.isEmpty();
    }

    boolean isEnteredBy(Set<String> held) {
        return isForAnybody() || roles.stream().anyMatch(held::contains);
    }

    boolean has(String place) {
        return place.equals(path) || place.startsWith(path + "/");
    }
}
