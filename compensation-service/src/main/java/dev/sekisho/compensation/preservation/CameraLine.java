package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** Some yen of a stolen charge that were spent in one payment; in a case each payment and charge has one line. */
public record CameraLine(CopiedPayment payment, ChargeId charge, Money amount) {

    public CameraLine {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(charge, "charge");
        if (amount.isZero()) {
            throw new IllegalArgumentException("nothing was spent");
        }
    }

    /** What makes two lines one. */
    Key key() {
        return new Key(payment.id().toString(), charge);
    }

    /** A payment and a charge. */
    record Key(String payment, ChargeId charge) {}
}
