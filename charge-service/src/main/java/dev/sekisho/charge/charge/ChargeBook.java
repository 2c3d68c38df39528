package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.cap.Caps;
import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The only place where the rows behind a charge are locked, read and written.
 *
 * <p>Locks are taken in one order: wallets, counters, links, charges. What decides is read by statements of their own
 * after the last lock: a statement that locks and reads at once may read from a snapshot older than the lock it waited
 * for. Every method joins the running transaction and takes many commands as well as one.
 */
@ApplicationScoped
public class ChargeBook {

    private final Wallets wallets;
    private final Caps caps;
    private final LinkCopies links;
    private final Charges charges;
    private final Ledger ledger;

    @Inject
    public ChargeBook(Wallets wallets, Caps caps, LinkCopies links, Charges charges, Ledger ledger) {
        this.wallets = wallets;
        this.caps = caps;
        this.links = links;
        this.charges = charges;
        this.ledger = ledger;
    }

    /** Locks all that decides about new charges. */
    void lock(List<ChargeCommand> commands) {
        wallets.lock(walletsOf(commands));
        caps.lock(countersOf(commands));
        links.lock(linksOf(commands));
    }

    /** Reads what was locked, as it is at a moment after that. */
    LockedRows read(List<ChargeCommand> commands, Instant now) {
        return new LockedRows(
                wallets.read(walletsOf(commands), now),
                caps.read(countersOf(commands)),
                links.read(linksOf(commands)),
                charges.byKey(commands.stream().map(ChargeCommand::key).toList()));
    }

    void write(ReserveRound round) {
        if (!round.uses().isEmpty()) {
            caps.add(BusinessCalendar.dayOf(round.now()), round.uses(), round.guards());
        }
        charges.insert(round.charges());
    }

    /** Locks what an answer will change, then reads in which state the charge is by now. */
    Charge open(PendingCharge seen, BankAnswer answer) {
        if (answer instanceof BankAnswer.Accepted) {
            wallets.lock(Set.of(seen.walletId()));
        }
        if (answer instanceof BankAnswer.Declined) {
            caps.lock(seen.terms().uses().stream().map(CapUse::key).toList());
        }
        charges.lock(Set.of(seen.id()));
        return charges.read(Set.of(seen.id())).get(seen.id());
    }

    void write(Charge entered) {
        if (entered instanceof PostedCharge posted) {
            credit(posted);
        }
        if (entered instanceof VoidedCharge voided) {
            caps.giveBack(voided.terms().day(), voided.terms().uses());
        }
        charges.update(List.of(entered));
    }

    private void credit(PostedCharge posted) {
        Wallet before =
                wallets.read(Set.of(posted.walletId()), posted.settledAt()).get(posted.walletId());
        Wallet after = before.credited(posted.amount());
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(posted.ledger().placed(LedgerAccount.of(posted.walletId()), after.place())));
    }

    private static Set<WalletId> walletsOf(List<ChargeCommand> commands) {
        return commands.stream().map(command -> command.key().walletId()).collect(Collectors.toSet());
    }

    private static Set<LinkId> linksOf(List<ChargeCommand> commands) {
        return commands.stream()
                .flatMap(command -> command.seen().stream())
                .map(LinkCopy::id)
                .collect(Collectors.toSet());
    }

    /** Only the owner's links run counters up; a stranger's request locks nothing but the stranger's own wallet. */
    private static SortedSet<CapKey> countersOf(List<ChargeCommand> commands) {
        SortedSet<CapKey> keys = new TreeSet<>();
        for (ChargeCommand command : commands) {
            command.seen()
                    .filter(link -> link.belongsTo(command.key().walletId()))
                    .ifPresent(link -> keys.addAll(CapKey.allOf(link)));
        }
        return keys;
    }
}
