package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import java.util.Objects;
import java.util.Optional;

/** What takes two persons; two accounts of one human are one. */
final class Words {

    private Words() {}

    static void requireTwo(Actor first, Optional<Actor> second) {
        Objects.requireNonNull(first, "first");
        if (second.filter(other -> isSame(first, other)).isPresent()) {
            throw new IllegalArgumentException("nobody agrees with themselves");
        }
    }

    static boolean isSame(Actor first, Actor second) {
        return first.person().equals(second.person());
    }
}
