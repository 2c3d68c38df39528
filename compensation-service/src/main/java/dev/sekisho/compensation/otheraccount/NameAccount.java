package dev.sekisho.compensation.otheraccount;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.OtherAccountAgreed;
import dev.sekisho.kernel.event.compensation.OtherAccountNamed;
import dev.sekisho.kernel.event.compensation.OtherAccountRefused;
import dev.sekisho.kernel.event.compensation.PayeeRead;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A bank names another account of a victim of its own, and a second person, who is not of the bank, agrees. */
@ApplicationScoped
public class NameAccount {

    private static final long FIRST_VERSION = 1;

    private final NamedAccounts accounts;
    private final InstantSource clock;

    NameAccount(NamedAccounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty, alike, for a case that is none, another bank's, or one in which this account was not charged. */
    @Transactional
    public Optional<OtherAccount> name(
            CaseNumber number,
            BankAccountId charged,
            BankCode bank,
            OtherAccount.Reason reason,
            Payee payee,
            Actor by) {
        if (!accounts.isVictim(number, charged, bank)) {
            return Optional.empty();
        }
        OtherAccount named = new OtherAccount(
                UUID.randomUUID(),
                number,
                charged,
                bank,
                reason,
                payee.mask(),
                by,
                clock.instant(),
                Optional.empty(),
                FIRST_VERSION);
        accounts.add(
                named,
                payee,
                new OtherAccountNamed(
                        named.id(),
                        number.value(),
                        charged.value(),
                        bank.value(),
                        reason.name(),
                        by.staff(),
                        by.person().value()));
        return Optional.of(named);
    }

    /** Shows what was named to whoever decides; that they have looked is a fact before they see it. */
    @Transactional
    public Optional<NamedAccounts.Shown> read(CaseNumber number, UUID id, Actor reader) {
        Optional<OtherAccount> found =
                accounts.lock(id).filter(named -> named.caseNumber().equals(number));
        found.ifPresent(seen -> accounts.note(
                seen.noted(),
                new PayeeRead(
                        id, "OTHER_ACCOUNT", 1, reader.staff(), reader.person().value())));
        return found.map(seen -> accounts.show(id));
    }

    @Transactional
    public Outcome agree(CaseNumber number, UUID id, ContentHash hash, Actor second) {
        Optional<OtherAccount> found =
                accounts.lock(id).filter(named -> named.caseNumber().equals(number));
        if (found.isEmpty()) {
            return new Outcome.Absent();
        }
        OtherAccount named = found.get();
        if (named.agreedBy().isPresent()) {
            return refuse(named, OtherAccountRule.AGREED_ALREADY, second);
        }
        if (named.namedBy().person().equals(second.person())) {
            return refuse(named, OtherAccountRule.SAME_PERSON, second);
        }
        if (!accounts.show(id).hash().equals(hash)) {
            return refuse(named, OtherAccountRule.CONTENT_CHANGED, second);
        }
        OtherAccount agreed = named.agreed(second);
        boolean written = accounts.agree(
                agreed,
                clock.instant(),
                new OtherAccountAgreed(
                        id,
                        number.value(),
                        named.charged().value(),
                        named.bank().value(),
                        second.staff(),
                        second.person().value()));
        return written ? new Outcome.Done(agreed) : refuse(named, OtherAccountRule.TAKEN, second);
    }

    private Outcome refuse(OtherAccount named, OtherAccountRule rule, Actor by) {
        accounts.note(
                named.noted(),
                new OtherAccountRefused(named.id(), rule.name(), by.person().value()));
        return new Outcome.Refused(rule);
    }

    /** What came of an agreement. */
    public sealed interface Outcome {

        /** From now on a claim may pay there. */
        record Done(OtherAccount account) implements Outcome {}

        /** Not done. */
        record Refused(OtherAccountRule rule) implements Outcome {}

        /** Nothing of the kind was named in this case. */
        record Absent() implements Outcome {}
    }
}
