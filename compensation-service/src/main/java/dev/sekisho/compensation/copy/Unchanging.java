package dev.sekisho.compensation.copy;

import java.util.Optional;

/** Takes what is said once and never changes: heard again it changes nothing, heard differently it is refused. */
final class Unchanging {

    private Unchanging() {}

    /** @param first what is done when nothing was known */
    static <T> Taken take(Optional<T> known, T news, Runnable first) {
        if (known.isEmpty()) {
            first.run();
            return Taken.NEW;
        }
        if (!known.get().equals(news)) {
            throw new ContradictingFact(known.get() + " was known, and now " + news);
        }
        return Taken.OLDER;
    }
}
