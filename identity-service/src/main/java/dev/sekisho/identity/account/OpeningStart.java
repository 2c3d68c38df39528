package dev.sekisho.identity.account;

import java.util.UUID;

/** What came of asking for an account; the same whether or not the address has one. */
public sealed interface OpeningStart {

    /** A message is on its way to the mailbox. */
    record Started(UUID openingId) implements OpeningStart {}

    /** Nobody may open an account now, whoever asks. */
    record Stopped(String reason) implements OpeningStart {}

    /** The mailbox has had its share of messages. */
    record TooMany() implements OpeningStart {}

    /** The gateway did not take the message. */
    record NotSent() implements OpeningStart {}
}
