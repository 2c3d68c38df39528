package dev.sekisho.identity.staff;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.staff.StaffTries.Purpose;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Enters the first two access administrators, whom the configuration names; each place is taken once and for ever, and
 * by two different humans, or four eyes would be two.
 */
@ApplicationScoped
public class FoundStaff {

    /** What the numbers of the two places add up to. */
    private static final int OTHER = 3;

    private final Reception reception;
    private final StaffMembers members;
    private final RoleGrants grants;
    private final StaffTries tries;
    private final StaffRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    FoundStaff(
            Reception reception,
            StaffMembers members,
            RoleGrants grants,
            StaffTries tries,
            StaffRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.reception = reception;
        this.members = members;
        this.grants = grants;
        this.tries = tries;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    public StaffOutcome<EnteredStaff> found(NewStaff founder, String code, Instant now) {
        String subject = hash.of(Label.STAFF_ADDRESS, founder.address().value());
        boolean mayTry = tries.take(Purpose.ENROLMENT, subject, now) == Share.TAKEN;
        Optional<Integer> place = placeOf(founder, code).filter(found -> mayTry);
        return transaction.call(() -> place.flatMap(named -> enter(founder, named, now))
                .map(StaffOutcome::done)
                .orElseGet(() -> refuse(subject)));
    }

    private Optional<EnteredStaff> enter(NewStaff founder, int place, Instant now) {
        // The question about the address comes first: it keeps others from entering meanwhile.
        if (reception.isTaken(founder) || members.founder(place).isPresent() || isTheOtherFounder(founder, place)) {
            return Optional.empty();
        }
        var welcome = reception.welcome(founder, Optional.empty(), place, now);
        grants.found(GrantedRole.founding(welcome.head(), now), place);
        return Optional.of(welcome.entered());
    }

    private StaffOutcome<EnteredStaff> refuse(String subject) {
        tries.refused(Purpose.ENROLMENT, subject, new StaffAuthenticationRefused(subject, "FOUNDATION", "REFUSED"));
        return StaffOutcome.refused(StaffRefusal.ENROLMENT);
    }

    private boolean isTheOtherFounder(NewStaff founder, int place) {
        PersonId person = reception.identify(founder);
        return members.founder(OTHER - place)
                .map(other -> other.person().equals(person))
                .orElse(false);
    }

    /** The place, from 1, of the founder with this address and code; the hashes are compared whole. */
    private Optional<Integer> placeOf(NewStaff founder, String code) {
        byte[] given = sha256(code).getBytes(StandardCharsets.US_ASCII);
        return IntStream.range(0, rules.founders().size())
                .filter(i -> rules.founders().get(i).address().equals(founder.address()))
                .filter(i -> MessageDigest.isEqual(
                        given, rules.founders().get(i).codeHash().getBytes(StandardCharsets.US_ASCII)))
                .mapToObj(i -> i + 1)
                .findFirst();
    }

    private static String sha256(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
