package dev.sekisho.sandbox.world.bank;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bank's book of the transfers that it credited to its depositors: each once, on the disk before anybody hears of it. */
public final class Arrivals {

    private final Register register;
    private final Journal<Arrival> journal;
    private final Map<String, Arrival> credited = new LinkedHashMap<>();
    private final Map<AccountKey, Long> totals = new HashMap<>();

    Arrivals(DataFolder folder, BankTerms terms, Register register) {
        this.register = register;
        this.journal = folder.journal("bank-" + terms.code() + "-arrivals", Arrival.class, this::apply);
    }

    /** Credits it, or did so before. @return why not, if not */
    public synchronized Optional<NotCredited> take(IncomingTransfer transfer) {
        if (credited.containsKey(transfer.transferId())) {
            return Optional.empty();
        }
        Optional<NotCredited> obstacle = obstacle(transfer);
        if (obstacle.isEmpty()) {
            Arrival arrival = new Arrival(
                    transfer.transferId(),
                    transfer.reference(),
                    transfer.account(),
                    transfer.amount().yen(),
                    transfer.at());
            journal.append(arrival);
            apply(arrival);
        }
        return obstacle;
    }

    /** The oldest first. */
    public synchronized List<Arrival> all() {
        return List.copyOf(credited.values());
    }

    synchronized long totalYen(AccountKey account) {
        return totals.getOrDefault(account, 0L);
    }

    private Optional<NotCredited> obstacle(IncomingTransfer transfer) {
        if (register.isClosed(transfer.account())) {
            return Optional.of(NotCredited.ACCOUNT_CLOSED);
        }
        Optional<Depositor> holder = register.depositor(transfer.account())
                .filter(depositor -> depositor.accountType() == transfer.accountType());
        if (holder.isEmpty()) {
            return Optional.of(NotCredited.ACCOUNT_UNKNOWN);
        }
        return HolderKana.areOf(transfer.payee(), holder.get().holderKana())
                ? Optional.empty()
                : Optional.of(NotCredited.NAME_DIFFERS);
    }

    private void apply(Arrival arrival) {
        credited.put(arrival.transferId(), arrival);
        totals.merge(arrival.account(), arrival.amountYen(), Math::addExact);
    }

    /** A transfer that was credited. @param reference the sender's own number of it */
    public record Arrival(
            String transferId, String reference, AccountKey account, long amountYen, Instant creditedAt) {}
}
