package dev.sekisho.sandbox.world.bank;

import dev.sekisho.sandbox.world.bank.RegisterLine.AccountClosed;
import dev.sekisho.sandbox.world.bank.RegisterLine.AttemptFailed;
import dev.sekisho.sandbox.world.bank.RegisterLine.DepositorCame;
import dev.sekisho.sandbox.world.bank.RegisterLine.DepositorTold;
import dev.sekisho.sandbox.world.bank.RegisterLine.FailuresForgiven;
import dev.sekisho.sandbox.world.bank.RegisterLine.MandateGiven;
import dev.sekisho.sandbox.world.bank.RegisterLine.MandateRevoked;
import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a bank knows apart from its books: depositors, mandates, failed attempts, notices.
 *
 * <p>A change is in the journal before it is true.
 */
final class Register {

    private final Journal<RegisterLine> journal;
    private final Map<AccountKey, Depositor> depositors = new LinkedHashMap<>();
    private final Set<AccountKey> closed = new HashSet<>();
    private final Map<String, Mandate> mandatesByTokenHash = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final Map<AccountKey, Integer> failures = new HashMap<>();
    private final Map<AccountKey, List<Notice>> notices = new HashMap<>();

    Register(DataFolder folder, BankTerms terms, Collection<Depositor> seeds) {
        seeds.forEach(seed -> depositors.put(seed.account(), seed));
        this.journal = folder.journal(name(terms.code().value()), RegisterLine.class, this::apply);
    }

    /** What its journal is called. */
    static String name(String bankCode) {
        return "bank-" + bankCode + "-register";
    }

    synchronized List<Depositor> depositors() {
        return depositors.values().stream()
                .filter(depositor -> !closed.contains(depositor.account()))
                .toList();
    }

    /** Empty, too, for an account that was closed. */
    synchronized Optional<Depositor> depositor(AccountKey account) {
        return isClosed(account) ? Optional.empty() : Optional.ofNullable(depositors.get(account));
    }

    synchronized boolean isClosed(AccountKey account) {
        return closed.contains(account);
    }

    /** Ends every mandate with it. */
    synchronized void close(AccountKey account) {
        revokeAll(account);
        write(new AccountClosed(account));
    }

    /** @return false if the account has a holder already */
    synchronized boolean add(Depositor depositor) {
        if (depositors.containsKey(depositor.account())) {
            return false;
        }
        write(new DepositorCame(depositor));
        return true;
    }

    synchronized void give(Mandate mandate) {
        write(new MandateGiven(mandate));
    }

    synchronized Optional<Mandate> mandate(String tokenHash) {
        return Optional.ofNullable(mandatesByTokenHash.get(tokenHash));
    }

    synchronized boolean isRevoked(Mandate mandate) {
        return revoked.contains(mandate.mandateId());
    }

    synchronized void revokeAll(AccountKey account) {
        var standing = mandatesByTokenHash.values().stream()
                .filter(mandate -> mandate.account().equals(account) && !isRevoked(mandate))
                .toList();
        standing.forEach(mandate -> write(new MandateRevoked(mandate.mandateId())));
    }

    synchronized void revoke(String mandateId) {
        write(new MandateRevoked(mandateId));
    }

    synchronized int failures(AccountKey account) {
        return failures.getOrDefault(account, 0);
    }

    synchronized void fail(AccountKey account) {
        write(new AttemptFailed(account));
    }

    synchronized void forgive(AccountKey account) {
        if (failures.containsKey(account)) {
            write(new FailuresForgiven(account));
        }
    }

    synchronized void tell(Notice notice) {
        write(new DepositorTold(notice));
    }

    synchronized List<Notice> notices(AccountKey account) {
        return List.copyOf(notices.getOrDefault(account, List.of()));
    }

    private void write(RegisterLine line) {
        journal.append(line);
        apply(line);
    }

    private void apply(RegisterLine line) {
        if (line instanceof DepositorCame came) {
            depositors.put(came.depositor().account(), came.depositor());
        } else if (line instanceof MandateGiven given) {
            mandatesByTokenHash.put(given.mandate().tokenHash(), given.mandate());
        } else if (line instanceof MandateRevoked gone) {
            revoked.add(gone.mandateId());
        } else if (line instanceof AttemptFailed failed) {
            failures.merge(failed.account(), 1, Integer::sum);
        } else if (line instanceof FailuresForgiven forgiven) {
            failures.remove(forgiven.account());
        } else if (line instanceof AccountClosed gone) {
            closed.add(gone.account());
        } else if (line instanceof DepositorTold told) {
            notices.computeIfAbsent(told.notice().account(), account -> new ArrayList<>())
                    .add(told.notice());
        }
    }
}
