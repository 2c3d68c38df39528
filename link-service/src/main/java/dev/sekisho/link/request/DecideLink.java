package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EstablishLink;
import dev.sekisho.link.link.EstablishLink.Establishment;
import dev.sekisho.link.link.EstablishLink.Wanted;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.request.LinkDecision.Granted;
import dev.sekisho.link.spraying.TryResult;
import dev.sekisho.link.spraying.WatchTries;
import dev.sekisho.link.suspension.BookInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides a returned request, once and in one transaction: suspension, name, evidence, uniqueness, the link, the depositor's
 * notice. What was stopped before this commits is not linked (TB5).
 */
@ApplicationScoped
public class DecideLink {

    private final LinkRequests requests;
    private final LinkDecision rules;
    private final Corrections corrections;
    private final EstablishLink links;
    private final TellDepositor depositor;
    private final WatchTries tries;
    private final BookInForce suspensions;
    private final InstantSource clock;

    DecideLink(
            LinkRequests requests,
            LinkDecision rules,
            Corrections corrections,
            EstablishLink links,
            TellDepositor depositor,
            WatchTries tries,
            BookInForce suspensions,
            InstantSource clock) {
        this.requests = requests;
        this.rules = rules;
        this.corrections = corrections;
        this.links = links;
        this.depositor = depositor;
        this.tries = tries;
        this.suspensions = suspensions;
        this.clock = clock;
    }

    /** @return the state afterwards; the present one if the request was given up, ran out or was decided meanwhile */
    @Transactional
    public LinkRequest decide(LinkRequestId id, Bank bank, BankAuthentication answer) {
        LinkRequest present = requests.lock(id).orElseThrow(() -> new IllegalStateException("a link request has gone"));
        if (present instanceof AtApp waiting) {
            return decided(waiting.returned(), bank, answer);
        }
        return present instanceof Returned returned ? decided(returned, bank, answer) : present;
    }

    private LinkRequest decided(Returned returned, Bank bank, BankAuthentication answer) {
        Instant now = clock.instant();
        Move move = answer instanceof Authenticated says
                ? authenticated(returned, bank, says, now)
                : refusedAtBank(returned, answer, now);
        requests.save(move);
        result(answer).ifPresent(result -> tries.ended(returned.head().id(), result));
        return move.to();
    }

    /** A name under review was accepted by people: the request goes on where it stopped, in their transaction. */
    @Transactional(TxType.MANDATORY)
    public LinkRequest accept(InReview review, Bank bank) {
        Instant now = clock.instant();
        CheckRecord word = LinkCode.NAME_ACCEPTED.passed(now);
        Move move = stopped(review, bank, now)
                .orElseGet(() -> decided(review, review.bankSays(), rules.accepted(review, bank, word, now), now));
        requests.save(move);
        return move.to();
    }

    /** The name was not accepted; the request is over. */
    @Transactional(TxType.MANDATORY)
    public LinkRequest refuse(InReview review) {
        Refused refused = review.notTheirs();
        requests.save(Move.into(refused, refused.refusal().record(clock.instant())));
        return refused;
    }

    private Optional<Move> stopped(Answered request, Bank bank, Instant now) {
        return suspensions
                .hold(Operation.LINK, bank.code(), request.head().wallet(), now)
                .map(hold -> LinkCode.SUSPENDED.refusal(RefusalClass.STOPPED))
                .map(refusal -> Move.into(request.refuse(refusal), refusal.record(now)));
    }

    /** A bank that authenticated another account shows that somebody has tried; no answer shows nothing. */
    private static Optional<TryResult> result(BankAuthentication answer) {
        if (answer instanceof Authenticated) {
            return Optional.of(TryResult.PASSED);
        }
        return answer instanceof OtherAccount ? Optional.of(TryResult.FAILED) : Optional.empty();
    }

    private Move authenticated(Returned returned, Bank bank, Authenticated says, Instant now) {
        Optional<Move> stopped = stopped(returned, bank, now);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        boolean corrected = corrections.isUsed(returned, now);
        return decided(returned, says, rules.decide(returned, bank, says, corrected, now), now);
    }

    private static Move refusedAtBank(Returned returned, BankAuthentication answer, Instant now) {
        Refusal refusal = refusalOf(answer);
        return Move.into(returned.refuse(refusal), refusal.record(now));
    }

    private static Refusal refusalOf(BankAuthentication answer) {
        if (answer instanceof OtherAccount) {
            return LinkCode.OTHER_ACCOUNT.refusal(RefusalClass.DETAILS_DIFFER);
        }
        LinkCode code =
                answer instanceof NotBelieved ? LinkCode.BANK_ANSWER_NOT_BELIEVED : LinkCode.BANK_ANSWER_UNKNOWN;
        return code.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
    }

    private Move decided(Answered request, Authenticated says, LinkDecision.Decision decision, Instant now) {
        List<CheckRecord> checks = new ArrayList<>(decision.checks());
        if (decision instanceof LinkDecision.ForReview && request instanceof Returned returned) {
            return Move.into(returned.review(says), checks);
        }
        if (decision instanceof LinkDecision.Denied denied) {
            return Move.into(request.refuse(denied.refusal()), checks);
        }
        return unique(request, says, ((Granted) decision).terms(), checks, now);
    }

    private Move unique(Answered request, Authenticated says, LinkTerms terms, List<CheckRecord> checks, Instant now) {
        Establishment came = links.establish(new Wanted(
                request.head().id(),
                request.head().wallet(),
                request.subject().person(),
                request.account(),
                says.mandate(),
                request.head().requestedAt(),
                terms,
                request.subject().asHolder()));
        if (came instanceof Establishment.Established established) {
            checks.add(LinkCode.ONE_WALLET.passed(now));
            return linked(request, established.link(), checks);
        }
        if (came instanceof Establishment.VerifiedAgain again) {
            checks.add(LinkCode.VERIFIED_AGAIN.passed(now));
            return linked(request, again.link(), checks);
        }
        LinkCode code = codeOf(came);
        checks.add(code.refused(now));
        return Move.into(request.refuse(code.refusal(RefusalClass.LIMIT_REACHED)), checks);
    }

    private Move linked(Answered request, ActiveLink link, List<CheckRecord> checks) {
        depositor.ofLink(link);
        return Move.into(request.linked(link.head().id()), checks);
    }

    private static LinkCode codeOf(Establishment refused) {
        if (refused instanceof Establishment.Stopped) {
            return LinkCode.ACCOUNT_IN_CASE;
        }
        if (refused instanceof Establishment.OtherPerson) {
            return LinkCode.OTHER_PERSON;
        }
        if (refused instanceof Establishment.NotFresh) {
            return LinkCode.EVIDENCE_BEFORE_UNLINK;
        }
        if (refused instanceof Establishment.NotWanted) {
            return LinkCode.NOT_WANTED;
        }
        if (refused instanceof Establishment.HeldBack) {
            return LinkCode.HELD_BACK;
        }
        return refused instanceof Establishment.AlreadyLinked ? LinkCode.ALREADY_LINKED : LinkCode.OTHER_WALLET;
    }
}
