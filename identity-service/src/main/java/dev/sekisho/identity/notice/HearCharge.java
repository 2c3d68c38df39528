package dev.sekisho.identity.notice;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.control.IdentityControl;
import dev.sekisho.identity.control.IdentityControls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes down which holders have to be told, in the transaction in which their charges were heard of. */
@ApplicationScoped
public class HearCharge {

    private final Accounts accounts;
    private final ChargeNotices notices;
    private final IdentityControls controls;

    HearCharge(Accounts accounts, ChargeNotices notices, IdentityControls controls) {
        this.accounts = accounts;
        this.notices = notices;
        this.controls = controls;
    }

    /** Of an account that was never here nobody can be told. */
    public void hear(List<ChargeNotice> charges) {
        if (!controls.has(IdentityControl.HOLDER_TOLD_OF_CHARGE)) {
            return;
        }
        List<ChargeNotice> ofHolders = charges.stream()
                .filter(charge -> accounts.find(charge.holder()).isPresent())
                .toList();
        if (!ofHolders.isEmpty()) {
            notices.add(ofHolders);
        }
    }
}
