package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.cap.Caps;
import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.WalletRound;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    LockedCommands lock(List<ChargeCommand> commands) {
        Map<LinkId, LinkCopy> seen = links.read(linksOf(commands));
        SortedSet<CapKey> counters = countersOf(commands, seen);
        Set<WalletId> own = walletsOf(commands, seen.keySet());
        wallets.lock(own);
        caps.lock(counters);
        links.lock(seen.keySet());
        return new LockedCommands(commands, own, seen.keySet(), counters);
    }

    /** Reads what was locked, as it is at a moment after that. */
    LockedRows read(LockedCommands locked, Instant now) {
        List<ChargeCommand> commands = locked.commands();
        return new LockedRows(
                wallets.read(locked.wallets(), now),
                caps.read(locked.counters()),
                links.read(locked.links()),
                locked.counters(),
                charges.byKey(commands.stream().map(ChargeCommand::key).toList()));
    }

    void write(ReserveRound round) {
        if (!round.uses().isEmpty()) {
            caps.add(BusinessCalendar.dayOf(round.now()), round.uses(), round.guards());
        }
        if (!round.charges().isEmpty()) {
            charges.insert(round.charges());
        }
    }

    /** Locks what answers will change, then reads in which state the charges are by now. */
    Map<ChargeId, Charge> open(List<Settlement> settlements) {
        wallets.lock(of(settlements, BankAnswer.Accepted.class)
                .map(PendingCharge::walletId)
                .collect(Collectors.toSet()));
        caps.lock(of(settlements, BankAnswer.Declined.class)
                .flatMap(charge -> charge.terms().uses().stream())
                .map(CapUse::key)
                .collect(Collectors.toCollection(TreeSet::new)));
        Set<ChargeId> ids =
                settlements.stream().map(settlement -> settlement.seen().id()).collect(Collectors.toSet());
        charges.lock(ids);
        return charges.read(ids);
    }

    void write(SettleRound round) {
        credit(round.posted());
        giveBack(round.voided());
        round.steps().forEach(charges::update);
    }

    private void credit(List<PostedCharge> posted) {
        if (posted.isEmpty()) {
            return;
        }
        Instant now = posted.get(0).settledAt();
        Set<WalletId> credited = posted.stream().map(Charge::walletId).collect(Collectors.toSet());
        WalletRound round = new WalletRound(wallets.read(credited, now));
        List<LedgerTransaction> transactions = posted.stream()
                .map(charge -> charge.ledger()
                        .placed(
                                LedgerAccount.of(charge.walletId()),
                                round.credit(charge.walletId(), charge.amount()).place()))
                .toList();
        wallets.save(round.changes());
        ledger.append(transactions);
    }

    private void giveBack(List<VoidedCharge> voided) {
        Map<LocalDate, List<CapUse>> uses = voided.stream()
                .flatMap(charge -> charge.terms().uses().stream())
                .collect(Collectors.groupingBy(CapUse::day, TreeMap::new, Collectors.toList()));
        uses.forEach(caps::giveBack);
    }

    private static Stream<PendingCharge> of(List<Settlement> settlements, Class<? extends BankAnswer> answer) {
        return settlements.stream()
                .filter(settlement -> answer.isInstance(settlement.answer()))
                .map(Settlement::seen);
    }

    /** A command whose link is still to be looked up decides nothing, and locks nothing. */
    private static Set<WalletId> walletsOf(List<ChargeCommand> commands, Set<LinkId> seen) {
        return commands.stream()
                .filter(command -> command.linkSought() || seen.contains(command.linkId()))
                .map(command -> command.key().walletId())
                .collect(Collectors.toSet());
    }

    private static Set<LinkId> linksOf(List<ChargeCommand> commands) {
        return commands.stream().map(ChargeCommand::linkId).collect(Collectors.toSet());
    }

    /** Only the owner's links run counters up; a stranger's request locks nothing but the stranger's own wallet. */
    private static SortedSet<CapKey> countersOf(List<ChargeCommand> commands, Map<LinkId, LinkCopy> seen) {
        SortedSet<CapKey> keys = new TreeSet<>();
        for (ChargeCommand command : commands) {
            LinkCopy link = seen.get(command.linkId());
            if (link != null && link.belongsTo(command.key().walletId())) {
                keys.addAll(CapKey.allOf(link));
            }
        }
        return keys;
    }
}
