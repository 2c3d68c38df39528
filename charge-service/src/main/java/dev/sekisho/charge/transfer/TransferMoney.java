package dev.sekisho.charge.transfer;

import dev.sekisho.charge.leaving.LeaveWallet;
import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends money from one wallet to another, at once or not at all, under both wallets' locks. */
@ApplicationScoped
public class TransferMoney {

    private final Wallets wallets;
    private final LeaveWallet leave;
    private final Transfers transfers;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public TransferMoney(Wallets wallets, LeaveWallet leave, Transfers transfers, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.leave = leave;
        this.transfers = transfers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Transfer transfer(TransferCommand command) {
        Set<WalletId> known = lockKnown(command);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<WalletId, Wallet> rows = wallets.read(known, now);
        Transfer transfer = refusal(command, rows, now)
                .<Transfer>map(rule -> new RefusedTransfer(command, rule, now))
                .orElseGet(() -> new PostedTransfer(command, now));
        if (transfer instanceof PostedTransfer posted) {
            move(posted, rows.get(command.from()), rows.get(command.to()));
        }
        transfers.insert(transfer);
        return transfer;
    }

    /** A wallet gets its row from what its owner does, never from a stranger who names it. */
    private Set<WalletId> lockKnown(TransferCommand command) {
        Set<WalletId> known = new HashSet<>(Set.of(command.from()));
        wallets.find(command.to(), clock.instant()).ifPresent(recipient -> known.add(recipient.id()));
        wallets.lock(known);
        return known;
    }

    private Optional<TransferRule> refusal(TransferCommand command, Map<WalletId, Wallet> rows, Instant now) {
        Wallet from = rows.get(command.from());
        return leave.refusal(command.departure(), from, now)
                .map(rule -> TransferRule.valueOf(rule.name()))
                .or(() -> refusal(command, rows))
                .or(() -> leave.watched(command.departure(), from, now).map(rule -> TransferRule.valueOf(rule.name())));
    }

    private static Optional<TransferRule> refusal(TransferCommand command, Map<WalletId, Wallet> rows) {
        if (!rows.containsKey(command.to()) || !rows.get(command.to()).takesTransfers()) {
            return Optional.of(TransferRule.RECIPIENT_UNKNOWN);
        }
        return command.from().equals(command.to()) ? Optional.of(TransferRule.SELF) : Optional.empty();
    }

    private void move(PostedTransfer transfer, Wallet from, Wallet to) {
        Wallet less =
                from.spent(Operation.TRANSFER, transfer.command().amount()).orElseThrow();
        Wallet more = to.credited(transfer.command().amount());
        leave.leaves(transfer.command().departure(), from.id());
        wallets.save(List.of(new WalletChange(from, less), new WalletChange(to, more)));
        ledger.append(List.of(transfer.ledger()
                .placed(LedgerAccount.of(less.id()), less.place())
                .placed(LedgerAccount.of(more.id()), more.place())));
    }
}
