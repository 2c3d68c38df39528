package dev.sekisho.compensation.task;

import dev.sekisho.compensation.deadline.Subject;

/** What is to be done, by which rule it is due, and whose it is. */
public enum TaskKind {
    /** The bank says whether its depositors' charges were fraud. */
    BANK_CONFIRMATION(Subject.BANK_CONFIRMATION, Owner.BANK),
    /** The victim is spoken to, or the bank does it for us. */
    VICTIM_CONTACT(Subject.VICTIM_CONTACT, Owner.SUPPORT),
    /** What the bank confirmed is claimed, and the claim approved. */
    DECISION(Subject.DECISION, Owner.SUPERVISOR),
    /** What was approved is paid. */
    PAYOUT(Subject.PAYOUT, Owner.SUPERVISOR),
    /** The payee of a claim is corrected: their bank keeps another name, or no such account. */
    PAYEE(Subject.PAYEE, Owner.SUPPORT),
    /** Two persons say whether money that came back is a paid claim's. */
    BANK_RETURN(Subject.BANK_RETURN, Owner.SUPERVISOR);

    private final Subject subject;
    private final Owner owner;

    TaskKind(Subject subject, Owner owner) {
        this.subject = subject;
        this.owner = owner;
    }

    public Subject subject() {
        return subject;
    }

    public Owner owner() {
        return owner;
    }

    /** Whether it is about one claim and not about the whole case. */
    boolean isOfAClaim() {
        return this == PAYOUT || this == PAYEE || this == BANK_RETURN;
    }

    /** Whose a task is. */
    public enum Owner {
        BANK,
        SUPPORT,
        SUPERVISOR
    }
}
