package dev.sekisho.kit.audit;

/** The log is not what it once said it was: somebody took from it or rewrote it. Such a log is never signed again. */
final class LogContradiction extends RuntimeException {

    LogContradiction(String what) {
        super(what);
    }
}
