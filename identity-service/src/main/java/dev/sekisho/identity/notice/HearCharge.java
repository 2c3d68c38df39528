package dev.sekisho.identity.notice;

import dev.sekisho.identity.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down that a holder has to be told, in the transaction in which the charge was heard of. */
@ApplicationScoped
public class HearCharge {

    private final Accounts accounts;
    private final ChargeNotices notices;

    HearCharge(Accounts accounts, ChargeNotices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Of an account that was never here nobody can be told. */
    public void hear(ChargeNotice notice) {
        if (accounts.find(notice.holder()).isPresent()) {
            notices.add(notice);
        }
    }
}
