package dev.sekisho.compensation.copy;

/** The numbers that order the facts of one aggregate: 1, 2, 3 and so on. */
final class Versions {

    private Versions() {}

    static void requireReal(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
