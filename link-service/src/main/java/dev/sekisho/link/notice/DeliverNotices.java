package dev.sekisho.link.notice;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.notice.Notices.Delivered;
import dev.sekisho.link.notice.Notices.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Passes due notices on to the banks, a bounded number at a time; a bank that does not answer is left for this time. */
@ApplicationScoped
public class DeliverNotices {

    private static final int TOGETHER = 10;
    private static final int ROUNDS = 5;

    private final Notices notices;
    private final BankAccounts accounts;
    private final Banks banks;
    private final BankGateway gateway;
    private final RetrySchedule schedule;
    private final InstantSource clock;
    private final MachineClock machine;

    DeliverNotices(
            Notices notices,
            BankAccounts accounts,
            Banks banks,
            BankGateway gateway,
            RetrySchedule schedule,
            InstantSource clock,
            MachineClock machine) {
        this.notices = notices;
        this.accounts = accounts;
        this.banks = banks;
        this.gateway = gateway;
        this.schedule = schedule;
        this.clock = clock;
        this.machine = machine;
    }

    /** @return how many the banks took */
    public int deliverDue() {
        Set<BankCode> silent = new HashSet<>();
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Taken> due = notices.take(machine.now(), silent, TOGETHER);
            if (due.isEmpty()) {
                break;
            }
            sent += deliver(due, silent);
        }
        return sent;
    }

    /** What was taken together is written down together, whatever happens in between. */
    private int deliver(List<Taken> due, Set<BankCode> silent) {
        Map<BankCode, Bank> at = banks.find(
                due.stream().map(taken -> taken.notice().bank()).collect(Collectors.toSet()), clock.instant());
        List<Delivered> delivered = new ArrayList<>();
        List<Taken> untried = new ArrayList<>();
        try {
            for (Taken taken : due) {
                DepositorNotice notice = taken.notice();
                if (silent.contains(notice.bank())) {
                    untried.add(taken);
                } else {
                    tell(notice, at.get(notice.bank()))
                            .ifPresentOrElse(
                                    receipt -> delivered.add(new Delivered(notice, receipt)),
                                    () -> silent.add(notice.bank()));
                }
            }
        } finally {
            if (!delivered.isEmpty()) {
                notices.sent(delivered);
            }
            if (!untried.isEmpty()) {
                notices.putBack(untried);
            }
        }
        return delivered.size();
    }

    private Optional<String> tell(DepositorNotice notice, Bank bank) {
        BankAccount account = accounts.find(notice.account()).orElseThrow();
        Optional<String> receipt = gateway.tell(bank, account, notice.text());
        if (receipt.isEmpty() && schedule.isLast(notice.attempts())) {
            notices.giveUp(notice);
        }
        return receipt;
    }
}
