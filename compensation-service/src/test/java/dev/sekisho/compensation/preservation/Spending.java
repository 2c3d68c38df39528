package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;

/** Stolen money spent at the tills of one merchant. */
final class Spending {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final Pictures PICTURES = new Pictures(Duration.ofMinutes(15), Duration.ofDays(7));
    static final PreservationPolicy POLICY = new PreservationPolicy(Duration.ofHours(24), PICTURES);

    private static final MerchantId MERCHANT = MerchantId.random();

    private Spending() {}

    static CameraLine at(String shop, String terminal, Instant at, long yen) {
        CopiedPayment payment = new CopiedPayment(
                PaymentId.random(), WalletId.random(), MERCHANT, "CONVENIENCE", shop, terminal, Money.yen(yen), at);
        return new CameraLine(payment, ChargeId.random(), Money.yen(yen));
    }
}
