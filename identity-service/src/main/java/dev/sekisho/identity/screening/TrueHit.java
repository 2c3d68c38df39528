package dev.sekisho.identity.screening;

/** It is the listed person; the accounts stay held until two persons lift it. */
public record TrueHit(HitHead head, Reasoned decided) implements ScreeningHit {

    LiftProposed propose(Reasoned proposed) {
        return new LiftProposed(head, decided, proposed);
    }
}
