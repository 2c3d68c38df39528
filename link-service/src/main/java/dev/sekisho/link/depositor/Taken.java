package dev.sekisho.link.depositor;

import java.util.UUID;

/** What a bank's call came to. */
public sealed interface Taken {

    /** The word was taken, now or before. */
    record Done(UUID word, WordResult result) implements Taken {}

    /** The reference is known with another content. */
    record ContentDiffers() implements Taken {}

    /** More than one user, or one bank, may ask in an hour. */
    record TooMany() implements Taken {}

    /** The bank made no such link check. */
    record CheckUnknown() implements Taken {}
}
