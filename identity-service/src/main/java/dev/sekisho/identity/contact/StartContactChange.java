package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.identity.contact.ContactMessages.Outgoing;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins to replace a number or a mail address: the password is asked again, codes go to the old contact and the new
 * one, and both old contacts are told how to say that it was somebody else.
 */
@ApplicationScoped
public class StartContactChange {

    private final Accounts accounts;
    private final ContactChanges changes;
    private final StepUp stepUp;
    private final NewContacts contacts;
    private final ContactMessages messages;
    private final Transaction transaction;
    private final InstantSource clock;

    StartContactChange(
            Accounts accounts,
            ContactChanges changes,
            StepUp stepUp,
            NewContacts contacts,
            ContactMessages messages,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.stepUp = stepUp;
        this.contacts = contacts;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machine the machine's time, by which tries of passwords are counted */
    public ChangeStart start(ChangeWish wish, Instant machine) {
        if (!contacts.isOne(wish.typed(), wish.channel())) {
            return new ChangeStart.NoContact();
        }
        Optional<Contact.Mailbox> mailbox = transaction.call(() -> mailbox(wish.owner()));
        if (mailbox.isEmpty()) {
            return new ChangeStart.NoAccount();
        }
        if (stepUp.prove(mailbox.get().hash(), wish.password(), machine) == Match.DIFFERENT) {
            return new ChangeStart.StepUpRefused();
        }
        Instant now = clock.instant();
        NewContacts.Read read = contacts.read(wish.typed(), wish.channel(), now);
        if (read.contact().isEmpty()) {
            return read.otherwise();
        }
        Contact next = read.contact().get();
        Decision decision = transaction.call(() -> decide(wish, next, now));
        return decision.outgoing().map(messages::send).orElse(decision.otherwise());
    }

    private Decision decide(ChangeWish wish, Contact next, Instant now) {
        Account account = accounts.lock(wish.owner()).orElseThrow();
        Contact.Mailbox mailbox = mailbox(wish.owner()).orElseThrow();
        Optional<Contact> phone = account.phone().map(Contact.Phone::new);
        Optional<Contact> old = next.kind() == Contact.Kind.PHONE ? phone : Optional.of(mailbox);
        Optional<ContactChange> before = changes.underWay(wish.owner(), next.kind());
        Optional<ChangeStart.Reason> refusal = refusal(account, old, next, before, now);
        if (refusal.isPresent()) {
            return Decision.instead(new ChangeStart.Refused(refusal.get()));
        }
        ChangeHead head = new ChangeHead(UUID.randomUUID(), wish.owner(), old.orElseThrow(), next, wish.way(), now);
        Optional<Outgoing> outgoing = messages.issue(head, wish, phone, mailbox);
        if (outgoing.isEmpty()) {
            return Decision.instead(new ChangeStart.TooMany());
        }
        before.ifPresent(this::supersede);
        changes.add(AwaitedChange.of(head), head.fact("STARTED"));
        return new Decision(outgoing, new ChangeStart.NotSent());
    }

    private Optional<ChangeStart.Reason> refusal(
            Account account, Optional<Contact> old, Contact next, Optional<ContactChange> before, Instant now) {
        if (!(account instanceof ActiveAccount)) {
            return Optional.of(ChangeStart.Reason.ACCOUNT_HELD);
        }
        if (old.isEmpty()) {
            return Optional.of(ChangeStart.Reason.NOTHING_TO_REPLACE);
        }
        if (old.get().hash().equals(next.hash())) {
            return Optional.of(ChangeStart.Reason.NOTHING_CHANGES);
        }
        boolean busy = before.orElse(null) instanceof FreezingChange || changes.isCoolingOff(account.id(), now);
        return busy ? Optional.of(ChangeStart.Reason.CHANGED_RECENTLY) : Optional.empty();
    }

    private void supersede(ContactChange before) {
        if (before instanceof AwaitedChange awaited) {
            changes.save(
                    awaited.ended(EndedChange.Because.SUPERSEDED), before.head().fact("SUPERSEDED"));
        }
    }

    private Optional<Contact.Mailbox> mailbox(AccountId owner) {
        return accounts.mailbox(owner).map(found -> new Contact.Mailbox(found.address(), found.addressHash()));
    }

    /** Messages to be sent, or the answer instead. */
    private record Decision(Optional<Outgoing> outgoing, ChangeStart otherwise) {

        static Decision instead(ChangeStart answer) {
            return new Decision(Optional.empty(), answer);
        }
    }
}
