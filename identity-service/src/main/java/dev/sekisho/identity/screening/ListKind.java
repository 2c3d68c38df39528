package dev.sekisho.identity.screening;

import dev.sekisho.identity.walletfreeze.FreezeGrade;

/** What a screening list is about, and how far the funds of a person are stopped who may be on it. */
public enum ListKind {
    /** Persons whose assets are frozen by law: nothing may be spent either. */
    SANCTIONS(FreezeGrade.FREEZE_SPEND),
    ANTI_SOCIAL(FreezeGrade.FREEZE),
    /** Holders of bank accounts that were frozen, as the police list them. */
    FROZEN_ACCOUNT_HOLDERS(FreezeGrade.FREEZE);

    private final FreezeGrade grade;

    ListKind(FreezeGrade grade) {
        this.grade = grade;
    }

    public FreezeGrade grade() {
        return grade;
    }
}
