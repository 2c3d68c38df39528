package dev.sekisho.identity.approval;

import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;

/** Exactly what is approved: so much money, this way out. @param payee the other wallet, or the own link */
public record ApprovedThing(Kind kind, UUID payee, Money amount) {

    private static final int TAIL = 4;

    /** The ways out of a wallet. */
    public enum Kind {
        TRANSFER(CodePurpose.TRANSFER),
        PAYOUT(CodePurpose.PAYOUT);

        private final CodePurpose purpose;

        Kind(CodePurpose purpose) {
            this.purpose = purpose;
        }

        CodePurpose purpose() {
            return purpose;
        }
    }

    public ApprovedThing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(payee, "payee");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing needs no approval");
        }
    }

    /** What a code is bound to; each part has one form, so that no two things have the same. */
    String approval() {
        return kind + " " + payee + " " + amount.yen();
    }

    /** The last characters of the payee's id, by which the app shows it too. */
    String payeeTail() {
        String id = payee.toString();
        return id.substring(id.length() - TAIL);
    }
}
