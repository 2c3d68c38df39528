package dev.sekisho.identity.screening;

/** A hit that the MLRO has not decided yet; the person's accounts are held. */
public record OpenHit(HitHead head) implements ScreeningHit {

    FalseHit dismiss(Reasoned decided) {
        return new FalseHit(head, decided);
    }

    TrueHit confirm(Reasoned decided) {
        return new TrueHit(head, decided);
    }
}
