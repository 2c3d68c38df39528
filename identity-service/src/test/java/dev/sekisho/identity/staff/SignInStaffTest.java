package dev.sekisho.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.CountingPasswords;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.staff.SecondFactor.TotpCode;
import dev.sekisho.identity.staff.StaffTries.Purpose;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.identity.token.TokenOutcome.Refused;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SignInStaffTest {

    private static final EmailAddress HERE = new EmailAddress("staff@example.jp");
    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.jp");
    private static final String RIGHT = "correct staff battery";
    private static final String LINK = "link-service";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final TokenRules TOKENS = new TokenRules(
            "https://identity.sekisho.example", Set.of(LINK), Duration.ofMinutes(10), 3, Duration.ofMinutes(15));

    private final InMemoryStaff staff = new InMemoryStaff();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemoryTries tries = new InMemoryTries();
    private final CountingPasswords passwords = new CountingPasswords();
    private final List<StaffTokenClaims> signed = new ArrayList<>();
    private final PlainHash hash = new PlainHash();
    private final NoTransaction transaction = new NoTransaction();
    private final TotpSecret secret = TotpSecret.fresh(new Random(3));
    private final StaffHead head = new StaffHead(UUID.randomUUID(), PersonId.random(), Optional.empty());
    private final StaffTokenDesk desk = new StaffTokenDesk(
            grants,
            staff,
            claims -> {
                signed.add(claims);
                return "a token";
            },
            TOKENS);
    private final SignInStaff signIn = new SignInStaff(
            staff, tries, passwords, new SecondFactors(staff, null, null, null, null), desk, TOKENS, hash, transaction);

    @BeforeEach
    void somebodyIsEnrolledForSupport() {
        var secrets = new StaffSecrets("hash of " + RIGHT, secret);
        var enrolled = new EnrolledStaff(head, 2, secrets, Totp.step(NOW) - 5);
        var entry = new StaffMembers.Entry("担当", HERE, hash.of(Label.STAFF_ADDRESS, HERE.value()), 0);
        staff.add(new StaffChange(enrolled, List.of()), entry);
        grants.hold(head, StaffRole.SUPPORT, Optional.empty(), NOW);
    }

    private TokenOutcome signIn(EmailAddress address, String password, String code, Instant now) {
        return signIn.signIn(address, password, new TotpCode(code), LINK, now);
    }

    private String codeAt(Instant now) {
        return Totp.code(secret, Totp.step(now));
    }

    private String wrongAt(Instant now) {
        return codeAt(now).equals("000000") ? "000001" : "000000";
    }

    @Test
    void givesATokenForPasswordAndCodeTogether() {
        assertThat(signIn(HERE, RIGHT, codeAt(NOW), NOW)).isEqualTo(new Granted("a token", TOKENS.life()));
        assertThat(signed.get(0).roles()).containsExactly(StaffRole.SUPPORT);
        assertThat(signed.get(0).holder()).isEqualTo(head);
        assertThat(staff.tokens).containsKey(signed.get(0).tokenId());
    }

    @Test
    void givesNoneForOneOfTheTwo() {
        assertThat(signIn(HERE, "wrong", codeAt(NOW), NOW)).isInstanceOf(Refused.class);
        assertThat(signIn(HERE, RIGHT, wrongAt(NOW), NOW)).isInstanceOf(Refused.class);
        assertThat(staff.tokens).isEmpty();
    }

    @Test
    @Tag("TA3")
    void takesATimeStepOnceAndNoneBeforeOneThatWasTaken() {
        Instant next = NOW.plusSeconds(Totp.STEP_SECONDS);

        assertThat(signIn(HERE, RIGHT, codeAt(next), NOW)).isInstanceOf(Granted.class);
        assertThat(signIn(HERE, RIGHT, codeAt(next), NOW)).isInstanceOf(Refused.class);
        assertThat(signIn(HERE, RIGHT, codeAt(NOW), NOW)).isInstanceOf(Refused.class);
        assertThat(signIn(HERE, RIGHT, codeAt(next.plusSeconds(Totp.STEP_SECONDS)), next))
                .isInstanceOf(Granted.class);
    }

    @Test
    @Tag("TA12")
    void worksAsHardForAnUnknownAddressAsForAWrongPassword() {
        signIn(HERE, "wrong", codeAt(NOW), NOW);
        int hashedForWrong = passwords.worked();
        List<String> triedForWrong = tries.purposes();
        tries.forget();
        signIn(NOBODY, RIGHT, codeAt(NOW), NOW);

        assertThat(passwords.worked()).isEqualTo(2 * hashedForWrong);
        assertThat(tries.purposes()).isEqualTo(triedForWrong);
        assertThat(tries.facts)
                .hasSize(2)
                .allMatch(StaffAuthenticationRefused.class::isInstance)
                .extracting(StaffAuthenticationRefused::reason)
                .containsOnly("CREDENTIALS_WRONG");
    }

    @Test
    @Tag("TA12")
    void whoeverIsSentAwayFromACrowdHasNotTried() {
        passwords.full(true);
        for (int sentAway = 0; sentAway < 20; sentAway++) {
            assertThatThrownBy(() -> signIn(HERE, RIGHT, codeAt(NOW), NOW)).hasMessage("too many wait");
        }
        passwords.full(false);

        assertThat(signIn(HERE, RIGHT, codeAt(NOW), NOW)).isInstanceOf(Granted.class);
    }

    @Test
    @Tag("TA1")
    void looksAtNoFurtherCodeAfterFiveWrongOnesUntilADayHasPassed() {
        for (int wrong = 0; wrong < 5; wrong++) {
            signIn(HERE, RIGHT, wrongAt(NOW), NOW);
        }
        tries.reset(Purpose.PASSWORD);
        Instant end = NOW.plus(Duration.ofHours(24));

        assertThat(signIn(HERE, RIGHT, codeAt(NOW), NOW)).isEqualTo(new Refused("FACTOR_LOCKED"));
        Instant before = end.minusMillis(1);
        assertThat(signIn(HERE, RIGHT, codeAt(before), before)).isEqualTo(new Refused("FACTOR_LOCKED"));
        assertThat(signIn(HERE, RIGHT, codeAt(end), end)).isInstanceOf(Granted.class);
    }

    @Test
    @Tag("TA1")
    void countsCodesForTheAccountSoThatAnotherEnrolmentStartsNoCountAnew() {
        for (int wrong = 0; wrong < 5; wrong++) {
            signIn(HERE, RIGHT, wrongAt(NOW), NOW);
        }
        tries.reset(Purpose.PASSWORD);
        TotpSecret fresh = TotpSecret.fresh(new Random(4));
        var again = new EnrolledStaff(head, 4, new StaffSecrets("hash of " + RIGHT, fresh), 0);
        staff.save(new StaffChange(again, List.of()));

        assertThat(signIn(HERE, RIGHT, Totp.code(fresh, Totp.step(NOW)), NOW)).isEqualTo(new Refused("FACTOR_LOCKED"));
    }

    @Test
    void givesNoTokenWithoutARoleAndNoneThatOutlivesOne() {
        grants.clear();
        assertThat(signIn(HERE, RIGHT, codeAt(NOW), NOW)).isInstanceOf(Refused.class);

        Instant later = NOW.plus(Duration.ofMinutes(5));
        Instant end = later.plus(Duration.ofMinutes(3));
        grants.hold(head, StaffRole.INVESTIGATOR, Optional.of(end), NOW);
        grants.hold(head, StaffRole.AUDITOR, Optional.of(later), NOW);
        assertThat(signIn(HERE, RIGHT, codeAt(later), later)).isEqualTo(new Granted("a token", Duration.ofMinutes(3)));
        assertThat(signed.get(0).roles()).containsExactly(StaffRole.INVESTIGATOR);
        assertThat(signed.get(0).expiresAt()).isEqualTo(end);
    }
}
