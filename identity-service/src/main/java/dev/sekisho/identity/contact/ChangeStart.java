package dev.sekisho.identity.contact;

import dev.sekisho.identity.phone.NumberRefusal;
import java.util.UUID;

/** What came of asking for a change. */
public sealed interface ChangeStart {

    /** The codes are on their way. */
    record Started(UUID changeId) implements ChangeStart {}

    /** What was typed is neither number nor address. */
    record NoContact() implements ChangeStart {}

    /** The password is wrong, or was tried too often. */
    record StepUpRefused() implements ChangeStart {}

    /** The number is not taken. */
    record NumberRefused(NumberRefusal reason) implements ChangeStart {}

    /** There is nothing to replace now. */
    record Refused(Reason reason) implements ChangeStart {}

    /** No code may be sent now. */
    record TooMany() implements ChangeStart {}

    /** The gateway did not take every message. */
    record NotSent() implements ChangeStart {}

    /** There is no such account any more. */
    record NoAccount() implements ChangeStart {}

    /** Why nothing is replaced. */
    enum Reason {
        ACCOUNT_HELD,
        /** The account has no number yet: a first one is verified, not changed. */
        NOTHING_TO_REPLACE,
        /** It is the same as before. */
        NOTHING_CHANGES,
        /** An earlier change is being bound, or cools off. */
        CHANGED_RECENTLY
    }
}
