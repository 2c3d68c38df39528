package dev.sekisho.identity.screening;

/** One likeness between a person and an entry, raised once, in its states. */
public sealed interface ScreeningHit permits OpenHit, FalseHit, TrueHit, LiftProposed, LiftedHit {

    HitHead head();

    /** Whether the person's accounts are held for it. */
    default boolean isHolding() {
        return !(this instanceof FalseHit || this instanceof LiftedHit);
    }
}
