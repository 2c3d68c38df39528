package dev.sekisho.link.bank;

/** What a bank says when it is asked whose account it is; anything unclear is no answer. */
public sealed interface PayeeAnswer {

    /** The holder's kana as the bank keeps them. */
    record Named(String kana) implements PayeeAnswer {

        public Named {
            if (kana.isBlank()) {
                throw new IllegalArgumentException("a holder has a name");
            }
        }

        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    /** The bank has no such account. */
    record NoSuchAccount() implements PayeeAnswer {}

    /** The bank tells nobody whose account it is. */
    record NotTold() implements PayeeAnswer {}

    /** There was no whole answer in time, or none that can be read. */
    record NoAnswer() implements PayeeAnswer {}
}
