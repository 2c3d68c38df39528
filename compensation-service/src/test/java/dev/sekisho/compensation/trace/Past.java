package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.copy.PayoutStanding;
import dev.sekisho.compensation.copy.PayoutState;
import dev.sekisho.compensation.copy.PayoutTerms;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A past told step by step for tests; each step is a second later than the one before. */
final class Past {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final long PLENTY = 1_000_000;

    final List<Movement> movements = new ArrayList<>();
    final Map<WalletId, Money> opening = new HashMap<>();

    WalletId wallet() {
        return wallet(0);
    }

    WalletId wallet(long held) {
        WalletId wallet = WalletId.random();
        opening.put(wallet, Money.yen(held));
        return wallet;
    }

    CopiedCharge charged(WalletId wallet, long yen) {
        ChargeTerms terms =
                new ChargeTerms(wallet, LinkId.random(), BankAccountId.random(), new BankCode("0998"), Money.yen(yen));
        ChargeStanding standing =
                new ChargeStanding(2, ChargeState.POSTED, now(), Optional.of("R-1"), Optional.empty());
        CopiedCharge charge = new CopiedCharge(ChargeId.random(), terms, standing, Optional.of(now()));
        movements.add(new Charged(charge));
        return charge;
    }

    CopiedPayment spent(WalletId wallet, long yen) {
        CopiedPayment payment = new CopiedPayment(
                PaymentId.random(), wallet, MerchantId.random(), "CONVENIENCE", "S1", "T1", Money.yen(yen), now());
        movements.add(new Spent(payment));
        return payment;
    }

    CopiedTransfer sent(WalletId from, WalletId to, long yen) {
        return sent(from, to, yen, now());
    }

    CopiedTransfer sent(WalletId from, WalletId to, long yen, Instant at) {
        CopiedTransfer transfer = new CopiedTransfer(TransferId.random(), from, to, Money.yen(yen), at);
        movements.add(new Transferred(transfer));
        return transfer;
    }

    CopiedPayout paidOut(WalletId wallet, long yen) {
        PayoutTerms terms =
                new PayoutTerms(wallet, LinkId.random(), BankAccountId.random(), new BankCode("0999"), Money.yen(yen));
        PayoutStanding standing =
                new PayoutStanding(2, PayoutState.POSTED, now(), Optional.of("C-1"), Optional.empty());
        CopiedPayout payout = new CopiedPayout(PayoutId.random(), terms, standing, Optional.of(now()));
        movements.add(new PaidOut(payout, Optional.of("***4567")));
        return payout;
    }

    void cameBack(CopiedPayout payout) {
        cameBack(payout, now());
    }

    void cameBack(CopiedPayout payout, Instant at) {
        PayoutStanding standing =
                new PayoutStanding(3, PayoutState.RETURNED, at, Optional.empty(), Optional.of("ACCOUNT_CLOSED"));
        movements.add(new CameBack(new CopiedPayout(payout.id(), payout.terms(), standing, payout.reservedAt())));
    }

    void givenBack(CopiedPayment payment, long yen) {
        movements.add(new Refunded(new CopiedRefund(
                UUID.randomUUID(), payment.id(), payment.wallet(), payment.merchant(), Money.yen(yen), now())));
    }

    CopiedReversal takenBack(CopiedCharge charge, long yen) {
        CopiedReversal reversal = new CopiedReversal(
                UUID.randomUUID(), charge.terms().wallet(), charge.id(), Money.yen(yen), "SKS-2026-000001-0", now());
        movements.add(new TakenBack(reversal));
        return reversal;
    }

    Trace trace(CopiedCharge... charges) {
        return trace(PLENTY, charges);
    }

    Trace trace(long mostSteps, CopiedCharge... charges) {
        return Tracer.trace(history(true, charges), TraceRule.FIRST_IN_FIRST_OUT, mostSteps);
    }

    Trace traceProRata(CopiedCharge... charges) {
        return Tracer.trace(history(true, charges), TraceRule.PRO_RATA, PLENTY);
    }

    MoneyHistory history(boolean whole, CopiedCharge... charges) {
        return new MoneyHistory(Arrays.asList(charges), opening, movements, whole);
    }

    /** What ended how, in words that can be compared: kind, amount and where. */
    static List<String> told(Trace trace) {
        return trace.ends().stream().map(Past::told).sorted().toList();
    }

    static Map<String, Long> perKind(Trace trace) {
        return trace.totals().entrySet().stream()
                .collect(Collectors.toMap(
                        sum -> sum.getKey().name(), sum -> sum.getValue().yen()));
    }

    private static String told(TraceEnd end) {
        return end.kind() + " " + end.amount().yen() + " of " + end.charge() + " at " + where(end);
    }

    private static Object where(TraceEnd end) {
        if (end instanceof TraceEnd.AtShop shop) {
            return shop.payment().id();
        }
        if (end instanceof TraceEnd.AtBank bank) {
            return bank.payout().id();
        }
        if (end instanceof TraceEnd.Reversed back) {
            return back.reversal().id();
        }
        return end instanceof TraceEnd.InWallet in ? in.wallet() : ((TraceEnd.NotFollowed) end).wallet();
    }

    Instant now() {
        return NOON.plusSeconds(movements.size());
    }
}
