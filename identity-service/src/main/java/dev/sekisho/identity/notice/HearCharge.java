package dev.sekisho.identity.notice;

import dev.sekisho.identity.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes down which holders have to be told, in the transaction in which their charges were heard of. */
@ApplicationScoped
public class HearCharge {

    private final Accounts accounts;
    private final ChargeNotices notices;

    HearCharge(Accounts accounts, ChargeNotices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Of an account that was never here nobody can be told. */
    public void hear(List<ChargeNotice> charges) {
        List<ChargeNotice> ofHolders = charges.stream()
                .filter(charge -> accounts.find(charge.holder()).isPresent())
                .toList();
        if (!ofHolders.isEmpty()) {
            notices.add(ofHolders);
        }
    }
}
