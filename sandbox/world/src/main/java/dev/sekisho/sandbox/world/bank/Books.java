package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.Decision.Outcome;
import dev.sekisho.sandbox.world.bank.Decision.Reason;
import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A bank's books: one decision per request id, on the disk before anybody hears of it.
 *
 * <p>What is accepted here is the truth of every test; an account is never debited below zero.
 */
final class Books {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Tokyo"));

    private final BankTerms terms;
    private final Register register;
    private final ToLongFunction<AccountKey> arrived;
    private final InstantSource clock;
    private final Journal<Decision> journal;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<AccountKey, Long> left = new HashMap<>();

    /** @param arrived what came into an account by transfers from other banks, in yen */
    Books(
            DataFolder folder,
            BankTerms terms,
            Register register,
            ToLongFunction<AccountKey> arrived,
            InstantSource clock) {
        this.terms = terms;
        this.register = register;
        this.arrived = arrived;
        this.clock = clock;
        this.journal = folder.journal("bank-" + terms.code() + "-books", Decision.class, this::apply);
    }

    /** Decides, or repeats what was decided. @throws RequestIdReused if the id was used for something else */
    synchronized Decision decide(BankOrder order) {
        Decision earlier = decisions.get(order.requestId());
        if (earlier != null) {
            return requireSame(order, earlier);
        }
        Decision decision =
                reasonAgainst(order).map(reason -> declined(order, reason)).orElseGet(() -> accepted(order));
        journal.append(decision);
        apply(decision);
        return decision;
    }

    /** Declines for the operator's sake, or repeats what was decided. @throws RequestIdReused as {@link #decide} */
    synchronized Decision decline(BankOrder order) {
        Decision earlier = decisions.get(order.requestId());
        if (earlier != null) {
            return requireSame(order, earlier);
        }
        Decision decision = declined(order, Reason.SERVICE_STOPPED);
        journal.append(decision);
        apply(decision);
        return decision;
    }

    /** What was decided earlier, if anything. @throws RequestIdReused if the id was used for something else */
    synchronized Optional<Decision> repeated(BankOrder order) {
        return decision(order.requestId()).map(earlier -> requireSame(order, earlier));
    }

    synchronized Optional<Decision> decision(String requestId) {
        return Optional.ofNullable(decisions.get(requestId));
    }

    /** What was booked, oldest first. */
    synchronized List<Decision> booked() {
        return decisions.values().stream().filter(Decision::isAccepted).toList();
    }

    synchronized Money balance(Depositor depositor) {
        long stayed = depositor.opening().yen() - left.getOrDefault(depositor.account(), 0L);
        return new Money(Math.addExact(stayed, arrived.applyAsLong(depositor.account())));
    }

    private Optional<Reason> reasonAgainst(BankOrder order) {
        AccountKey account = order.mandate().account();
        if (register.isRevoked(order.mandate())) {
            return Optional.of(Reason.MANDATE_REVOKED);
        }
        return order.direction() == Direction.CREDIT ? Optional.empty() : reasonAgainstDebit(order, account);
    }

    private Optional<Reason> reasonAgainstDebit(BankOrder order, AccountKey account) {
        if (register.failures(account) >= terms.lockAfter()) {
            return Optional.of(Reason.ACCOUNT_LOCKED);
        }
        Money balance = balance(register.depositor(account).orElseThrow());
        return order.amount().isMoreThan(balance) ? Optional.of(Reason.INSUFFICIENT_FUNDS) : Optional.empty();
    }

    private Decision accepted(BankOrder order) {
        Instant now = clock.instant();
        String reference = "%s-%s-%06d".formatted(terms.code(), DAY.format(now), decisions.size() + 1);
        return new Decision(
                order.requestId(),
                order.direction(),
                order.mandate().account(),
                order.amount().yen(),
                Outcome.ACCEPTED,
                reference,
                null,
                now);
    }

    private Decision declined(BankOrder order, Reason reason) {
        return new Decision(
                order.requestId(),
                order.direction(),
                order.mandate().account(),
                order.amount().yen(),
                Outcome.DECLINED,
                null,
                reason,
                clock.instant());
    }

    private void apply(Decision decision) {
        decisions.put(decision.requestId(), decision);
        if (decision.isAccepted()) {
            left.merge(decision.account(), decision.leavingYen(), Math::addExact);
        }
    }

    private static Decision requireSame(BankOrder order, Decision earlier) {
        if (!order.asksTheSameAs(earlier)) {
            throw new RequestIdReused();
        }
        return earlier;
    }
}
