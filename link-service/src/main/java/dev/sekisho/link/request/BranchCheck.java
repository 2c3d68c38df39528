package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.directory.BankDirectory;
import dev.sekisho.link.directory.JapaneseDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Refuses an account at a branch that does not exist on this day, as if the bank had not authenticated anybody. */
@ApplicationScoped
class BranchCheck implements OpeningCheck {

    private final BankDirectory directory;

    BranchCheck(BankDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Result examine(Requested request, Bank bank, Instant now) {
        boolean exists = directory.mayBeAt(bank.code(), request.account().branch(), JapaneseDay.of(now));
        return exists
                ? new Result.Passed(LinkCode.BRANCH_LISTED.passed(now))
                : new Result.Failed(LinkCode.BRANCH_UNKNOWN.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED));
    }
}
