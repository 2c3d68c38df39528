package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;

/** One person would lift a true hit; it holds until another agrees. */
public record LiftProposed(HitHead head, Reasoned decided, Reasoned proposed) implements ScreeningHit {

    LiftedHit approve(Signature by) {
        if (by.person().equals(proposed.by().person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
        return new LiftedHit(head, decided, proposed, by);
    }
}
