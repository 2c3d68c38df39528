package dev.sekisho.charge.bank;

import dev.sekisho.charge.bank.Inquiries.Due;
import java.util.List;

/**
 * Ends what was abandoned or is in doubt by asking what became of it, under its own id.
 *
 * <p>Age ends nothing: money stays where it is until the bank's word is known.
 */
public final class Completer<M extends OpenMatter> implements DueWork {

    private final Inquiries<M> inquiries;
    private final Bank bank;
    private final Settling<M> settling;
    private final InquiryPolicy policy;

    public Completer(Inquiries<M> inquiries, Bank bank, Settling<M> settling, InquiryPolicy policy) {
        this.inquiries = inquiries;
        this.bank = bank;
        this.settling = settling;
        this.policy = policy;
    }

    @Override
    public List<Runnable> take() {
        return inquiries.claim(policy.batch(), policy.lease()).stream()
                .<Runnable>map(due -> () -> complete(due))
                .toList();
    }

    private void complete(Due<M> due) {
        BankOrder order = due.matter().order();
        BankAnswer answer = bank.inquire(order);
        if (!settling.isOpenAfter(due.matter(), answer)) {
            return;
        }
        if (answer instanceof BankAnswer.NotNow later) {
            inquiries.await(order.id(), later);
        } else {
            inquiries.postpone(order.id(), policy.pauseAfter(due.tries()));
        }
    }

    /** Writes what the bank said. */
    @FunctionalInterface
    public interface Settling<M> {

        /** Whether it is open still. */
        boolean isOpenAfter(M matter, BankAnswer answer);
    }
}
