package dev.sekisho.compensation;

import static dev.sekisho.compensation.Payload.in;
import static dev.sekisho.compensation.Payload.out;

import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.event.charge.ChargeVoided;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kernel.event.charge.PayoutPosted;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.event.charge.TransferPosted;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.event.link.LinkEstablished;
import dev.sekisho.kernel.event.link.LinkReleased;
import dev.sekisho.kernel.event.link.LinkReverified;
import dev.sekisho.kernel.event.link.LinkVerificationAsked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The facts of one wallet with one link, as charge-service and link-service would publish them. */
final class Facts {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final String BANK = "0998";

    final UUID wallet = UUID.randomUUID();
    final UUID link = UUID.randomUUID();
    final UUID bankAccount = UUID.randomUUID();
    final UUID merchant = UUID.randomUUID();

    Payload established() {
        return Payload.of(
                link,
                1,
                NOON,
                new LinkEstablished(
                        link,
                        UUID.randomUUID(),
                        wallet,
                        UUID.randomUUID(),
                        bankAccount,
                        BANK,
                        "***4567",
                        "ACTIVE",
                        "T1",
                        NOON,
                        NOON));
    }

    Payload ended(String state) {
        Instant at = NOON.plusSeconds(7_200);
        return Payload.of(link, 2, at, new LinkEnded(link, wallet, bankAccount, BANK, state, "CUSTOMER"));
    }

    Payload released() {
        Instant at = NOON.plusSeconds(10_800);
        return Payload.of(link, 3, at, new LinkReleased(link, wallet, bankAccount, BANK, "ACTIVE"));
    }

    Payload asked(String state) {
        Instant at = NOON.plusSeconds(10_800);
        return Payload.of(
                link,
                3,
                at,
                new LinkVerificationAsked(link, wallet, bankAccount, BANK, state, UUID.randomUUID(), "EVERY_LINK", at));
    }

    Payload reverified() {
        Instant at = NOON.plusSeconds(10_800);
        return Payload.of(
                link,
                3,
                at,
                new LinkReverified(
                        link,
                        UUID.randomUUID(),
                        wallet,
                        UUID.randomUUID(),
                        bankAccount,
                        BANK,
                        "***4567",
                        "ACTIVE",
                        "T2",
                        at,
                        at));
    }

    Payload reserved(UUID charge, long amountYen) {
        return Payload.of(
                charge,
                1,
                NOON,
                new ChargeReserved(charge, wallet, UUID.randomUUID(), link, bankAccount, BANK, amountYen, NOON));
    }

    Payload inDoubt(UUID charge, long version, long amountYen) {
        Instant at = NOON.plusSeconds(3);
        return Payload.of(charge, version, at, new ChargeInDoubt(charge, wallet, link, bankAccount, BANK, amountYen));
    }

    Payload posted(UUID charge, long version, long amountYen) {
        return posted(charge, version, amountYen, List.of(in(wallet, amountYen), out(BANK, amountYen)));
    }

    Payload posted(UUID charge, long version, long amountYen, List<Posting> postings) {
        Instant at = NOON.plusSeconds(5);
        return Payload.of(
                charge,
                version,
                at,
                new ChargePosted(charge, wallet, link, bankAccount, BANK, amountYen, "R-1", at, postings));
    }

    Payload voided(UUID charge, long version, long amountYen) {
        Instant at = NOON.plusSeconds(6);
        return Payload.of(
                charge,
                version,
                at,
                new ChargeVoided(charge, wallet, link, bankAccount, BANK, amountYen, "INSUFFICIENT_FUNDS", at));
    }

    Payload paid(UUID payment, long amountYen) {
        Instant at = NOON.plusSeconds(60);
        List<Posting> postings = List.of(in(wallet, -amountYen), new Posting("merchant:" + merchant, amountYen));
        return Payload.of(
                payment,
                1,
                at,
                new PaymentPosted(payment, wallet, merchant, "CONVENIENCE", "S1", "T1", amountYen, at, postings));
    }

    Payload sent(UUID transfer, UUID to, long amountYen) {
        Instant at = NOON.plusSeconds(70);
        List<Posting> postings = List.of(in(wallet, -amountYen), in(to, amountYen));
        return Payload.of(transfer, 1, at, new TransferPosted(transfer, wallet, to, amountYen, at, postings));
    }

    Payload payoutReserved(UUID payout, long amountYen) {
        Instant at = NOON.plusSeconds(80);
        List<Posting> postings = List.of(in(wallet, -amountYen), out(BANK, -amountYen));
        return Payload.of(
                payout, 1, at, new PayoutReserved(payout, wallet, link, bankAccount, BANK, amountYen, at, postings));
    }

    Payload payoutPosted(UUID payout, long amountYen) {
        Instant at = NOON.plusSeconds(82);
        return Payload.of(
                payout, 2, at, new PayoutPosted(payout, wallet, link, bankAccount, BANK, amountYen, "C-1", at));
    }

    Payload payoutReturned(UUID payout, long amountYen) {
        Instant at = NOON.plusSeconds(82);
        List<Posting> postings = List.of(in(wallet, amountYen), out(BANK, amountYen));
        return Payload.of(
                payout,
                2,
                at,
                new PayoutReturned(
                        payout,
                        UUID.randomUUID(),
                        wallet,
                        link,
                        bankAccount,
                        BANK,
                        amountYen,
                        "ACCOUNT_CLOSED",
                        at,
                        postings));
    }

    Payload reversed(UUID reversal, UUID charge, long amountYen) {
        Instant at = NOON.plusSeconds(90);
        List<Posting> postings = List.of(in(wallet, -amountYen), new Posting("operator:recovery", amountYen));
        return Payload.of(
                reversal,
                1,
                at,
                new ReversalPosted(reversal, wallet, charge, amountYen, "SKS-2026-000001-0", at, postings));
    }
}
