package dev.sekisho.sandbox.world.bank;

/**
 * Where a bank authenticates: PIN and its second factor on its page, the PIN alone in 2020.
 *
 * <p>An account that does not exist fails like a wrong PIN, and locks like one.
 */
public final class Counter {

    private final BankTerms terms;
    private final Register register;
    private final Books books;
    private final OneTimeCodes codes;

    Counter(BankTerms terms, Register register, Books books, OneTimeCodes codes) {
        this.terms = terms;
        this.register = register;
        this.books = books;
        this.codes = codes;
    }

    /** The bank's page of today. */
    public synchronized Authentication withTwoFactors(AccountKey account, AccountType type, String pin, String second) {
        if (isLocked(account)) {
            return Authentication.LOCKED;
        }
        boolean pinIsRight = register.depositor(account)
                .filter(depositor -> depositor.accountType() == type)
                .filter(depositor -> depositor.pin().equals(pin))
                .isPresent();
        return outcome(account, pinIsRight && isRight(account, second));
    }

    private boolean isRight(AccountKey account, String second) {
        return switch (terms.secondFactor()) {
            case ONE_TIME_CODE -> codes.use(account, second);
            case PASSBOOK_BALANCE -> {
                long balance =
                        books.balance(register.depositor(account).orElseThrow()).yen();
                yield second.equals(Long.toString(balance));
            }
        };
    }

    /** The interface of 2020. */
    public synchronized Authentication withPinAlone(AccountKey account, String pin) {
        if (isLocked(account)) {
            return Authentication.LOCKED;
        }
        return outcome(
                account,
                register.depositor(account)
                        .filter(depositor -> depositor.pin().equals(pin))
                        .isPresent());
    }

    public boolean isLocked(AccountKey account) {
        return register.failures(account) >= terms.lockAfter();
    }

    /** What a branch does for a depositor who comes in person. */
    public void unlock(AccountKey account) {
        register.forgive(account);
    }

    private Authentication outcome(AccountKey account, boolean right) {
        if (right) {
            register.forgive(account);
            return Authentication.PASSED;
        }
        register.fail(account);
        return isLocked(account) ? Authentication.LOCKED : Authentication.FAILED;
    }
}
