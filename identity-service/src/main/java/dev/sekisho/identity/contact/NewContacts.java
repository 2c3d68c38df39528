package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.phone.Candidate;
import dev.sekisho.identity.phone.NumberInquiry;
import dev.sekisho.identity.phone.NumberPlan;
import dev.sekisho.identity.phone.PhonePolicy;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Reads what somebody typed as a new contact, and asks the carrier about a number; runs outside of any transaction. */
@ApplicationScoped
class NewContacts {

    private final NumberPlan plan;
    private final NumberInquiry inquiry;
    private final PhonePolicy policy;
    private final KeyedHash hash;

    NewContacts(NumberPlan plan, NumberInquiry inquiry, PhonePolicy policy, KeyedHash hash) {
        this.plan = plan;
        this.inquiry = inquiry;
        this.policy = policy;
        this.hash = hash;
    }

    /** Whether it is a contact at all; asks nobody. */
    boolean isOne(String typed, Channel channel) {
        return channel == Channel.MAIL
                ? EmailAddress.typed(typed).isPresent()
                : plan.read(typed).isPresent();
    }

    /** The contact, or what is answered instead. */
    Read read(String typed, Channel channel, Instant now) {
        return channel == Channel.MAIL ? mailbox(typed) : number(typed, channel, now);
    }

    private Read mailbox(String typed) {
        return EmailAddress.typed(typed)
                .map(address -> Read.of(new Contact.Mailbox(address, hash.of(Label.ADDRESS, address.value()))))
                .orElseGet(() -> Read.instead(new ChangeStart.NoContact()));
    }

    private Read number(String typed, Channel channel, Instant now) {
        Optional<Candidate> candidate = inquiry.ask(typed, channel, now);
        if (candidate.isEmpty()) {
            return Read.instead(new ChangeStart.NoContact());
        }
        return policy.judgeNumber(candidate.get())
                .map(reason -> Read.instead(new ChangeStart.NumberRefused(reason)))
                .orElseGet(() -> Read.of(phone(candidate.get(), now)));
    }

    private static Contact phone(Candidate found, Instant now) {
        return new Contact.Phone(new VerifiedPhone(
                found.number(), found.numberHash(), found.line().name(), found.worth(), now));
    }

    /** One of the two. */
    record Read(Optional<Contact> contact, ChangeStart otherwise) {

        static Read of(Contact contact) {
            return new Read(Optional.of(contact), new ChangeStart.NoContact());
        }

        static Read instead(ChangeStart answer) {
            return new Read(Optional.empty(), answer);
        }
    }
}
