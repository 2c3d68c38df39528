package dev.sekisho.charge.authorisation;

/** What comes of asking for held money. */
public sealed interface CaptureAnswer {

    /** It was paid, now or before. */
    record Captured(CapturedAuthorisation authorisation) implements CaptureAnswer {}

    /** It was not paid and stays held. */
    record Refused(CaptureRule rule) implements CaptureAnswer {}

    /** It was given up, freed by age, or paid with another amount: nothing is held. */
    record Ended() implements CaptureAnswer {}

    /** This merchant has no such authorisation. */
    record Unknown() implements CaptureAnswer {}
}
