package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;

/** A true hit that two persons lifted; the accounts are held for it no more. */
public record LiftedHit(HitHead head, Reasoned decided, Reasoned proposed, Signature approved)
        implements ScreeningHit {}
