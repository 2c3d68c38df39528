package dev.sekisho.charge.charge;

import dev.sekisho.charge.charge.Inquiries.DueCharge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Ends charges that were abandoned or are in doubt by asking what became of them, under their own id.
 *
 * <p>Age ends nothing: money stays counted until the bank's word is known.
 */
@ApplicationScoped
public class CompleteCharges {

    private final Inquiries inquiries;
    private final BankDebits debits;
    private final SettleCharge settle;
    private final InquiryPolicy policy;

    @Inject
    public CompleteCharges(Inquiries inquiries, BankDebits debits, SettleCharge settle, InquiryPolicy policy) {
        this.inquiries = inquiries;
        this.debits = debits;
        this.settle = settle;
        this.policy = policy;
    }

    public List<DueCharge> claim() {
        return inquiries.claim(policy.batch(), policy.lease());
    }

    public Charge complete(DueCharge due) {
        Charge present = settle.settle(due.charge(), debits.inquire(due.charge()));
        if (present instanceof PendingCharge) {
            inquiries.postpone(present.id(), policy.pauseAfter(due.tries()));
        }
        return present;
    }
}
