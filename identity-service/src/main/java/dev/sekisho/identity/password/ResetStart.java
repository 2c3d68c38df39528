package dev.sekisho.identity.password;

import java.util.UUID;

/** What came of saying that a password is forgotten; the same whether or not the address has an account. */
public sealed interface ResetStart {

    /** A message is on its way to the mailbox. */
    record Started(UUID resetId) implements ResetStart {}

    /** The mailbox has had its share of messages. */
    record TooMany() implements ResetStart {}

    /** The gateway did not take the message. */
    record NotSent() implements ResetStart {}
}
