package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.LiveClaim;
import dev.sekisho.compensation.claim.WithdrawnClaim;
import dev.sekisho.compensation.paymentrun.HearRefusal;
import dev.sekisho.compensation.paymentrun.HearRefusal.Heard;
import dev.sekisho.compensation.paymentrun.NotTaken;
import dev.sekisho.compensation.paymentrun.SentFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Hears persons who say that the bank did not take an interim payment's file. At the second another may be written; where the
 * claim says something else by now and is not on its way, it is given up, and the claim owes all again.
 */
@ApplicationScoped
public class RefuseInterim {

    private final Claims claims;
    private final Interims interims;
    private final HearRefusal hear;
    private final InstantSource clock;

    RefuseInterim(Claims claims, Interims interims, HearRefusal hear, InstantSource clock) {
        this.claims = claims;
        this.interims = interims;
        this.hear = hear;
        this.clock = clock;
    }

    /** Saying it again changes nothing. */
    @Transactional
    public InterimOutcome refuse(UUID id, NotTaken said, Actor by) {
        hear.alone();
        Optional<Claim> claim =
                interims.find(id).flatMap(found -> claims.lock(found.head().claim()));
        return claim.<InterimOutcome>map(
                        locked -> refuse(locked, interims.find(id).orElseThrow(), said, by))
                .orElseGet(InterimOutcome.Absent::new);
    }

    private InterimOutcome refuse(Claim claim, Interim interim, NotTaken said, Actor by) {
        if (!(interim instanceof SentInterim sent)) {
            return dismiss(interim, InterimRule.NOT_IN_THIS_STATE, by);
        }
        SentFile file = interims.sentFile(sent.head().id()).orElseThrow();
        Heard heard = hear.hear(file, said, by);
        if (heard instanceof Heard.Dismissed dismissed) {
            return dismiss(sent, InterimRule.of(dismissed.rule()), by);
        }
        return new InterimOutcome.Done(
                heard instanceof Heard.Said words ? heard(claim, sent, file, said, words, by) : sent);
    }

    private Interim heard(Claim claim, SentInterim sent, SentFile file, NotTaken said, Heard.Said words, Actor by) {
        if (!words.isEnough()) {
            SentInterim noted = sent.noted();
            interims.note(noted.head(), InterimFacts.notTaken(noted.head(), file, words.persons(), said, by));
            return noted;
        }
        boolean live = claim instanceof LiveClaim || claim instanceof WithdrawnClaim;
        int before = sent.head().revision();
        int present = claim.head().revision();
        ApprovedInterim approved = sent.notTaken(
                live ? before : present, interims.approvals(sent.head().id()));
        interims.takeBack(
                approved,
                file,
                clock.instant(),
                InterimFacts.notTaken(approved.head(), file, words.persons(), said, by));
        return live && (present != before || claim instanceof WithdrawnClaim) ? giveUp(approved, claim, by) : approved;
    }

    private Interim giveUp(ApprovedInterim approved, Claim claim, Actor by) {
        CancelledInterim cancelled = approved.cancelled();
        interims.save(cancelled, InterimFacts.moved(cancelled, claim, 0, by));
        return cancelled;
    }

    private InterimOutcome dismiss(Interim interim, InterimRule rule, Actor by) {
        interims.note(interim.head().next(), InterimFacts.refused(interim.head(), rule, by));
        return new InterimOutcome.Refused(rule);
    }
}
