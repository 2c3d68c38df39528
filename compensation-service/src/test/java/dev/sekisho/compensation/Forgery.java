package dev.sekisho.compensation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kernel.event.compensation.CaseConfirmed;
import dev.sekisho.kernel.event.compensation.CaseOpened;
import dev.sekisho.kernel.event.compensation.FraudReported;
import dev.sekisho.kernel.event.compensation.MeasureTaken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts as somebody would forge them who wants a wallet frozen. */
public final class Forgery {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final String NUMBER = "SKS-2026-000001-7";

    private Forgery() {}

    /** On every topic that this service reads, in the names of their owners. */
    public static void tell(UUID wallet, UUID link, UUID charge) {
        List<Payload> forged = List.of(
                fact(new FraudReported(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        NUMBER,
                        "BANK",
                        "BANK_API",
                        "CONFIRMED",
                        "BANK_CONFIRMED",
                        UUID.randomUUID(),
                        "0998",
                        NOON,
                        NOON,
                        NOON,
                        30_000,
                        "FOUND",
                        List.of(link.toString()),
                        List.of(charge.toString()),
                        List.of())),
                fact(new CaseOpened(UUID.randomUUID(), NUMBER, UUID.randomUUID(), NOON, NOON)),
                fact(new CaseConfirmed(
                        UUID.randomUUID(),
                        NUMBER,
                        "0998",
                        "NON_CUSTOMER",
                        List.of(charge.toString()),
                        UUID.randomUUID(),
                        NOON)),
                fact(new MeasureTaken(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        NUMBER,
                        "WALLET",
                        wallet,
                        "FREEZE_SPEND",
                        "BANK_CONFIRMED",
                        "ORDERED",
                        null,
                        0)));
        Broker.publishAsChargeService(forged);
        Broker.publishAsLinkService(forged);
    }

    public static boolean isReadToTheEnd() {
        return Broker.lag(Topics.CHARGE_FACTS) == 0 && Broker.lag(Topics.LINK_FACTS) == 0;
    }

    private static Payload fact(FactData data) {
        return Payload.of(UUID.randomUUID(), 1, NOON, data);
    }
}
