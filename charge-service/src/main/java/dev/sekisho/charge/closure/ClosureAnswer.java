package dev.sekisho.charge.closure;

/** What comes of asking for a closure. */
public sealed interface ClosureAnswer {

    /** A closure was made of it, whatever its state. */
    record Made(Closure closure) implements ClosureAnswer {}

    /** The key is known: the closure's present state. */
    record Known(Closure closure) implements ClosureAnswer {}

    /** The key is known for another link. */
    record KeyReused() implements ClosureAnswer {}
}
