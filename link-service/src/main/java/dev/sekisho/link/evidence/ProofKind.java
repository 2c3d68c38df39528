package dev.sekisho.link.evidence;

import static dev.sekisho.link.evidence.FactorCategory.BANK_HELD_RECORD;
import static dev.sekisho.link.evidence.FactorCategory.INHERENCE;
import static dev.sekisho.link.evidence.FactorCategory.KNOWLEDGE;
import static dev.sekisho.link.evidence.FactorCategory.POSSESSION;

/** Everything that may be shown for a link; each kind rests on one category and is shown on one side. */
public enum ProofKind {
    /** The signature of the My Number card. */
    JPKI(POSSESSION, Side.OPERATOR),
    /** The chip of an identity document, read and verified. */
    IC_CHIP(POSSESSION, Side.OPERATOR),
    /** A picture of a document beside a picture of the face. */
    PHOTO_IMAGE(INHERENCE, Side.OPERATOR),
    /** The identity that a mobile carrier checked for its contract. */
    CARRIER_CONTRACT(POSSESSION, Side.OPERATOR),
    /** The document itself, seen by staff of the operator. */
    IN_PERSON(POSSESSION, Side.OPERATOR),
    /** A copy of a document, and mail that only the person at its address can take. */
    POST(POSSESSION, Side.OPERATOR),
    /** "The bank once identified this person": what the operators of 2020 relied on. */
    BANK_IDENTIFICATION(BANK_HELD_RECORD, Side.OPERATOR),

    /** Four digits. The cash card that belongs to them at a machine is not shown (A16): knowledge and no more. */
    BANK_PIN(KNOWLEDGE, Side.BANK),
    /** The password of internet banking. */
    BANK_PASSWORD(KNOWLEDGE, Side.BANK),
    /** A code from the token or the phone that the bank registered. */
    BANK_ONE_TIME_CODE(POSSESSION, Side.BANK),
    /** An approval in the bank's own app. */
    BANK_APP(POSSESSION, Side.BANK),
    /** The fingerprint or face that the bank's app checks. */
    BANK_BIOMETRIC(INHERENCE, Side.BANK),
    /** The newest balance printed in the passbook (A15). */
    PASSBOOK_BALANCE(BANK_HELD_RECORD, Side.BANK);

    /** Who asked for the proof: the operator, or the bank on its own page. */
    public enum Side {
        OPERATOR,
        BANK
    }

    private final FactorCategory category;
    private final Side side;

    ProofKind(FactorCategory category, Side side) {
        this.category = category;
        this.side = side;
    }

    public FactorCategory category() {
        return category;
    }

    public Side side() {
        return side;
    }

    boolean isReadFromAChip() {
        return this == JPKI || this == IC_CHIP;
    }
}
