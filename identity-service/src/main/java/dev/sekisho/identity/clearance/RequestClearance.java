package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.clearance.ClearanceCodes.OutgoingCode;
import dev.sekisho.identity.phone.CarrierLookup;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import dev.sekisho.identity.reproof.OpenDuty;
import dev.sekisho.identity.reproof.ReproofDuties;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether an account may link at all and, if so, sends the code for exactly this request.
 *
 * <p>The same request asked again gets the present answer. The phone is looked up anew each time it matters: not where
 * no code would be sent, so that nobody lets the carriers be asked over and over.
 */
@ApplicationScoped
public class RequestClearance {

    private final Clearances clearances;
    private final Accounts accounts;
    private final CarrierLookup carrier;
    private final NumberTrust trust;
    private final ClearancePolicy policy;
    private final ReproofDuties duties;
    private final ClearanceCodes codes;
    private final ClearWithoutCode atOnce;
    private final ResendClearanceCode resend;
    private final StepWatch watch;
    private final Transaction transaction;
    private final InstantSource clock;

    RequestClearance(
            Clearances clearances,
            Accounts accounts,
            CarrierLookup carrier,
            NumberTrust trust,
            ClearancePolicy policy,
            ReproofDuties duties,
            ClearanceCodes codes,
            ClearWithoutCode atOnce,
            ResendClearanceCode resend,
            StepWatch watch,
            Transaction transaction,
            InstantSource clock) {
        this.clearances = clearances;
        this.accounts = accounts;
        this.carrier = carrier;
        this.trust = trust;
        this.policy = policy;
        this.duties = duties;
        this.codes = codes;
        this.atOnce = atOnce;
        this.resend = resend;
        this.watch = watch;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param origin where the customer is, as far as link-service says so */
    public ClearanceAnswer request(LinkRequestId request, AccountId owner, LinkedThing thing, Optional<Origin> origin) {
        Wish wish = new Wish(request, owner, thing, origin, clock.instant());
        Seen seen = look(wish);
        if (seen.known().isPresent()) {
            return again(seen.known().get(), wish);
        } else if (seen.account().isEmpty()) {
            return new ClearanceAnswer.Unknown();
        }
        Optional<NumberInsight> insight = seen.worthAsking().map(phone -> carrier.ask(phone.number()));
        Decision decision = transaction.call(() -> decide(wish, insight, seen.isClosed()));
        return decision.code().map(codes::send).orElse(decision.answer());
    }

    private Seen look(Wish wish) {
        Optional<Clearance> known = clearances.find(wish.request());
        Optional<Account> account = known.isPresent() ? Optional.empty() : accounts.find(wish.owner());
        boolean closed = account.flatMap(Account::phone)
                .filter(phone -> codes.isClosed(head(wish), phone, wish.now()))
                .isPresent();
        return new Seen(known, account, closed);
    }

    private ClearanceAnswer again(Clearance known, Wish wish) {
        if (!known.account().equals(wish.owner()) || !known.thing().equals(wish.thing())) {
            return new ClearanceAnswer.ContentDiffers();
        }
        if (known instanceof Cleared cleared && cleared.codeExpiresAt().isEmpty()) {
            return transaction.call(
                    () -> atOnce.again(cleared, accounts.find(wish.owner()).orElseThrow(), duties.open(wish.owner())));
        }
        boolean neverLeft = known instanceof AwaitingCode && transaction.call(() -> codes.isUndelivered(known));
        return neverLeft ? resend.resend(known.request()) : ClearanceRecord.answerOf(known);
    }

    private Decision decide(Wish wish, Optional<NumberInsight> insight, boolean closed) {
        Account locked = accounts.lock(wish.owner()).orElseThrow();
        Optional<Clearance> meanwhile = clearances.find(wish.request());
        if (meanwhile.isPresent()) {
            return Decision.instead(ClearanceRecord.answerOf(meanwhile.get()));
        }
        boolean changed = watch.see(new Step.LinkAsked(wish.owner(), wish.origin(), wish.now()));
        Account account = changed ? accounts.find(wish.owner()).orElseThrow() : locked;
        List<OpenDuty> open = duties.open(account.id());
        List<ClearanceReason> reasons = policy.reasonsAgainst(new Applicant(account, insight, open, wish.now()));
        if (reasons.isEmpty() && atOnce.isWanted(account)) {
            return Decision.instead(atOnce.clear(head(wish), account, open, worth(account, insight, wish), wish.now()));
        }
        if (reasons.isEmpty()) {
            return closed ? refuse(wish, List.of(ClearanceReason.CODE_LIMIT)) : issue(wish, account, insight);
        }
        return refuse(wish, reasons);
    }

    private Decision issue(Wish wish, Account account, Optional<NumberInsight> insight) {
        VerifiedPhone phone = account.phone().orElseThrow();
        AwaitingCode waiting = new AwaitingCode(head(wish), 0, worth(account, insight, wish), wish.now());
        Optional<OutgoingCode> code = codes.issue(waiting, phone, wish.now());
        if (code.isEmpty()) {
            return refuse(wish, List.of(ClearanceReason.CODE_LIMIT));
        }
        AwaitingCode sent = waiting.withCodeUntil(code.get().issued().expiresAt());
        clearances.add(sent, ClearanceRecord.of(sent, ClearanceRecord.CODE_SENT));
        return new Decision(code, ClearanceRecord.answerOf(sent));
    }

    private PhoneWorth worth(Account account, Optional<NumberInsight> insight, Wish wish) {
        return account.phone()
                .filter(phone -> !accounts.isNumberShared(phone.numberHash(), account.id()))
                .map(phone -> phone.worth().orLess(trust.worth(insight.orElse(NumberInsight.nothing()), wish.now())))
                .orElse(PhoneWorth.UNKNOWN);
    }

    private Decision refuse(Wish wish, List<ClearanceReason> reasons) {
        RefusedClearance refused = new RefusedClearance(head(wish), 0, reasons);
        clearances.add(refused, ClearanceRecord.of(refused, ClearanceRecord.REFUSED, reasons));
        return Decision.instead(ClearanceRecord.answerOf(refused));
    }

    private ClearanceHead head(Wish wish) {
        return new ClearanceHead(wish.request(), wish.owner(), wish.thing(), policy.version());
    }

    /** What is asked for. */
    private record Wish(
            LinkRequestId request, AccountId owner, LinkedThing thing, Optional<Origin> origin, Instant now) {}

    /**
     * What there was before anybody was asked.
     *
     * @param isClosed whether no code would be sent
     */
    private record Seen(Optional<Clearance> known, Optional<Account> account, boolean isClosed) {

        Optional<VerifiedPhone> worthAsking() {
            return isClosed ? Optional.empty() : account.flatMap(Account::phone);
        }
    }

    /** A code to be sent, or the answer instead. */
    private record Decision(Optional<OutgoingCode> code, ClearanceAnswer answer) {

        static Decision instead(ClearanceAnswer answer) {
            return new Decision(Optional.empty(), answer);
        }
    }
}
