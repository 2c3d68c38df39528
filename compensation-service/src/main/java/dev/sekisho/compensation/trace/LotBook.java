package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which lots lie in which wallet, which are on the way to a bank, and which have ended.
 *
 * <p>Counts each lot that it touches, so that whoever moves money through it can stop in time.
 */
final class LotBook {

    private final TraceRule rule;
    private final Set<ChargeId> named;
    private final Set<ChargeId> begun = new HashSet<>();
    private final Map<WalletId, LotQueue> wallets = new TreeMap<>(Comparator.comparing(WalletId::toString));
    private final Map<PayoutId, SentLots> sent = new LinkedHashMap<>();
    private final Set<PayoutId> backBeforeSent = new HashSet<>();
    private final Map<PaymentId, LotQueue> spent = new HashMap<>();
    private final Deque<WalletId> fed = new ArrayDeque<>();
    private final List<TraceEnd> ends = new ArrayList<>();
    private final List<Handover> handovers = new ArrayList<>();
    private long steps;

    /**
     * @param rule which yen leave a wallet
     * @param named the charges whose lots are told apart
     * @param opening what each followed wallet held before the first movement; other wallets are not followed
     */
    LotBook(TraceRule rule, Set<ChargeId> named, Map<WalletId, Money> opening) {
        this.rule = rule;
        this.named = Set.copyOf(named);
        opening.forEach((wallet, held) -> {
            LotQueue queue = new LotQueue(rule);
            wallets.put(wallet, queue);
            if (!held.isZero()) {
                queue.put(Lot.untraced(held));
            }
        });
    }

    /** Whether a movement has the money it moves; an unfollowed wallet has whatever it gives. */
    boolean canGive(Movement movement) {
        return movement.giver()
                .map(wallets::get)
                .map(queue -> queue.holds(movement.amount()))
                .orElse(true);
    }

    /** The next wallet that got money since it was last asked about; null if there is none. */
    WalletId nextFed() {
        return fed.poll();
    }

    long steps() {
        return steps;
    }

    void begin(CopiedCharge charge) {
        begun.add(charge.id());
        Money amount = charge.terms().amount();
        Lot lot = named.contains(charge.id()) ? Lot.of(charge.id(), amount) : Lot.untraced(amount);
        put(charge.terms().wallet(), List.of(lot));
    }

    /** For a charge that no movement told of, because the history or the steps did not reach as far. */
    void beginIfNotYet(CopiedCharge charge) {
        if (!begun.contains(charge.id())) {
            begin(charge);
        }
    }

    List<Lot> take(WalletId wallet, Money amount) {
        LotQueue queue = wallets.get(wallet);
        return count(queue == null ? List.of(Lot.untraced(amount)) : queue.take(amount));
    }

    List<Lot> takeFirstOf(ChargeId charge, WalletId wallet, Money amount) {
        LotQueue queue = wallets.get(wallet);
        steps += queue == null ? 0 : queue.size();
        return count(queue == null ? List.of(Lot.untraced(amount)) : queue.takeFirstOf(charge, amount));
    }

    void end(List<Lot> lots, TraceEnd.Ending ending) {
        Lot.perCharge(lots).forEach((charge, amount) -> ends.add(ending.apply(charge, amount)));
    }

    /** The lots end at the shop, unless it gives some of them back. */
    void spend(CopiedPayment payment, List<Lot> lots) {
        end(lots, (charge, amount) -> new TraceEnd.AtShop(charge, amount, payment));
        LotQueue taken = new LotQueue(rule);
        lots.forEach(taken::put);
        spent.put(payment.id(), taken);
    }

    /** What the shop gives back ends there no more; of a payment that was not seen it is of no interest. */
    void takeBackFromShop(CopiedRefund refund) {
        LotQueue taken = spent.get(refund.payment());
        List<Lot> back = taken == null ? List.of(Lot.untraced(refund.amount())) : taken.take(refund.amount());
        Lot.perCharge(back).forEach((charge, amount) -> ends.replaceAll(end -> lessened(end, refund, charge, amount)));
        ends.removeIf(Objects::isNull);
        put(refund.wallet(), back);
    }

    /** Null if nothing is left of it. */
    private static TraceEnd lessened(TraceEnd end, CopiedRefund refund, ChargeId charge, Money amount) {
        if (!(end instanceof TraceEnd.AtShop shop
                && shop.payment().id().equals(refund.payment())
                && shop.charge().equals(charge))) {
            return end;
        }
        return shop.amount().equals(amount)
                ? null
                : new TraceEnd.AtShop(charge, shop.amount().minus(amount), shop.payment());
    }

    void hand(CopiedTransfer transfer, List<Lot> lots) {
        Lot.perCharge(lots).forEach((charge, amount) -> handovers.add(new Handover(charge, amount, transfer)));
        put(transfer.to(), lots);
    }

    void send(PaidOut payout, List<Lot> lots) {
        if (backBeforeSent.remove(payout.payout().id())) {
            put(payout.payout().terms().wallet(), lots);
        } else {
            sent.put(payout.payout().id(), new SentLots(payout, lots));
        }
    }

    /** What came back before it was seen to leave goes straight back once it leaves. */
    void takeInAgain(CopiedPayout payout) {
        SentLots left = sent.remove(payout.id());
        if (left == null) {
            backBeforeSent.add(payout.id());
        } else {
            put(payout.terms().wallet(), left.lots());
        }
    }

    /** Ends everything that has not ended: at its bank, and in its wallet. @param whole whether all was followed */
    void close(boolean whole) {
        sent.values()
                .forEach(left ->
                        end(left.lots(), (charge, amount) -> new TraceEnd.AtBank(charge, amount, left.payout())));
        wallets.forEach((wallet, queue) -> end(
                queue.lots(),
                (charge, amount) -> whole
                        ? new TraceEnd.InWallet(charge, amount, wallet)
                        : new TraceEnd.NotFollowed(charge, amount, wallet)));
    }

    List<TraceEnd> ends() {
        return ends;
    }

    List<Handover> handovers() {
        return handovers;
    }

    private void put(WalletId wallet, List<Lot> lots) {
        LotQueue queue = wallets.get(wallet);
        if (queue == null) {
            end(lots, (charge, amount) -> new TraceEnd.NotFollowed(charge, amount, wallet));
        } else {
            count(lots).forEach(queue::put);
            fed.add(wallet);
        }
    }

    private List<Lot> count(List<Lot> lots) {
        steps += lots.size();
        return lots;
    }

    /** The lots of a payout that has not come back. */
    private record SentLots(PaidOut payout, List<Lot> lots) {}
}
