package dev.sekisho.link.notice;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.link.BankAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Passes due notices on to the banks, a bounded number at a time; a bank that does not answer is left for this time. */
@ApplicationScoped
public class DeliverNotices {

    private static final int AT_ONCE = 50;

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
        for (int tried = 0; tried < AT_ONCE; tried++) {
            Optional<DepositorNotice> due = notices.take(machine.now(), silent);
            if (due.isEmpty()) {
                break;
            }
            if (deliver(due.get())) {
                sent++;
            } else {
                silent.add(due.get().bank());
            }
        }
        return sent;
    }

    private boolean deliver(DepositorNotice notice) {
        BankAccount account = accounts.find(notice.account()).orElseThrow();
        Bank bank = banks.find(notice.bank(), clock.instant()).orElseThrow();
        Optional<String> receipt = gateway.tell(bank, account, notice.text());
        if (receipt.isPresent()) {
            notices.sent(notice, receipt.get());
        } else if (schedule.isLast(notice.attempts())) {
            notices.giveUp(notice);
        }
        return receipt.isPresent();
    }
}
