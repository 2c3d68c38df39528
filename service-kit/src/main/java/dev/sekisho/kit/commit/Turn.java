package dev.sekisho.kit.commit;

/** What a waiting command is told, once. */
sealed interface Turn<A> {

    /** Carry out a batch, which begins with your own command. */
    record Lead<A>() implements Turn<A> {}

    /** The batch that you were in is committed. */
    record Answered<A>(A answer) implements Turn<A> {}

    /** The batch that you were in is undone: carry out your own command by itself. */
    record Alone<A>() implements Turn<A> {}
}
