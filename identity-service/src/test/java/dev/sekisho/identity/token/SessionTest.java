package dev.sekisho.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.token.SessionDesk.SignIn;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.identity.token.TokenOutcome.NoSuchAudience;
import dev.sekisho.identity.token.TokenOutcome.Refused;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.SessionEnded;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a sign-in lasts for, and what ends it. */
class SessionTest {

    private static final String LINK = "link-service";
    private static final String CHARGE = "charge-service";
    private static final Optional<String> TELEPHONE = Optional.of("hanakos-telephone");
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final TokenRules RULES =
            new TokenRules("issuer", Set.of(LINK, CHARGE), Duration.ofMinutes(10), 3, Duration.ofMinutes(15));

    private final AccountId hanako = AccountId.random();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions();
    private final List<TokenClaims> signed = new ArrayList<>();
    private final SessionDesk desk = new SessionDesk(
            sessions,
            claims -> {
                signed.add(claims);
                return "token " + signed.size();
            },
            RULES,
            InMemorySessions.RULES,
            new PlainHash());
    private final RefreshSession refresh = new RefreshSession(sessions, desk, accounts, RULES, new NoTransaction());

    @BeforeEach
    void hanakoHasAnAccount() {
        accounts.put(ActiveAccount.fresh(hanako, CustomerClass.SUBSCRIBER));
    }

    private String signedIn(Optional<String> device, Instant now) {
        return refreshTokenOf(desk.start(new SignIn(hanako, SignInMethod.PASSWORD, LINK, device), now)
                .granted());
    }

    private static String refreshTokenOf(TokenOutcome outcome) {
        return ((Granted) outcome).renewal().orElseThrow().refreshToken();
    }

    private void isOver(String refreshToken, SessionEnd why) {
        assertThat(refresh.refresh(refreshToken, TELEPHONE, LINK, NOW)).isEqualTo(new Refused("NO_SESSION"));
        assertThat(sessions.facts())
                .filteredOn(SessionEnded.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        SessionEnded.class, end -> assertThat(end.reason()).isEqualTo(why.name()));
    }

    @Test
    void goesOnFromTokenToTokenAndFromServiceToService() {
        String first = signedIn(TELEPHONE, NOW);
        String second = refreshTokenOf(refresh.refresh(first, TELEPHONE, CHARGE, NOW.plusSeconds(1)));
        refresh.refresh(second, TELEPHONE, LINK, NOW.plusSeconds(2));

        assertThat(signed).extracting(TokenClaims::audience).containsExactly(LINK, CHARGE, LINK);
        assertThat(signed)
                .extracting(claims -> claims.session().id())
                .containsOnly(signed.get(0).session().id());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    @Tag("TA9")
    void endsWhenARefreshTokenComesTwiceWhoeverWasFirst() {
        String stolen = signedIn(TELEPHONE, NOW);
        String next = refreshTokenOf(refresh.refresh(stolen, TELEPHONE, LINK, NOW));

        assertThat(refresh.refresh(stolen, TELEPHONE, LINK, NOW)).isEqualTo(new Refused("TOKEN_REUSED"));
        isOver(next, SessionEnd.TOKEN_REUSED);
    }

    @Test
    @Tag("TA9")
    void endsWhenItsTokenComesFromAnotherDeviceOrFromNone() {
        for (Optional<String> device : List.of(Optional.of("a-thiefs-telephone"), Optional.<String>empty())) {
            String token = signedIn(TELEPHONE, NOW);

            assertThat(refresh.refresh(token, device, LINK, NOW)).isEqualTo(new Refused("OTHER_DEVICE"));
            isOver(token, SessionEnd.OTHER_DEVICE);
        }
    }

    @Test
    @Tag("TA11")
    void endsWhenTheAccountIsHeld() {
        String token = signedIn(TELEPHONE, NOW);
        accounts.put(new HeldAccount(
                hanako,
                3,
                CustomerClass.SUBSCRIBER,
                Optional.empty(),
                Optional.empty(),
                List.of(SampleAccounts.hold())));

        assertThat(refresh.refresh(token, TELEPHONE, LINK, NOW)).isEqualTo(new Refused("ACCOUNT_HELD"));
        isOver(token, SessionEnd.ACCOUNT_HELD);
    }

    @Test
    void aRefreshTokenIsGoodForAWeekAndNoLonger() {
        Instant end = NOW.plus(Duration.ofDays(7));

        assertThat(refresh.refresh(signedIn(TELEPHONE, NOW), TELEPHONE, LINK, end))
                .isEqualTo(new Refused("TOO_LATE"));
        assertThat(refresh.refresh(signedIn(TELEPHONE, NOW), TELEPHONE, LINK, end.minusMillis(1)))
                .isInstanceOf(Granted.class);
    }

    @Test
    void lastsThirtyDaysHoweverOftenItIsUsed() {
        String token = signedIn(TELEPHONE, NOW);
        Instant end = NOW.plus(Duration.ofDays(30));
        for (int days = 6; days < 30; days += 6) {
            token = refreshTokenOf(refresh.refresh(token, TELEPHONE, LINK, NOW.plus(Duration.ofDays(days))));
        }
        token = refreshTokenOf(refresh.refresh(token, TELEPHONE, LINK, end.minusMillis(1)));

        assertThat(refresh.refresh(token, TELEPHONE, LINK, end)).isEqualTo(new Refused("TOO_LATE"));
    }

    @Test
    void aFurtherSignInEndsTheSessionUsedLeastRecently() {
        String oldest = signedIn(TELEPHONE, NOW);
        String second = signedIn(TELEPHONE, NOW.plusSeconds(1));
        signedIn(TELEPHONE, NOW.plusSeconds(2));
        oldest = refreshTokenOf(refresh.refresh(oldest, TELEPHONE, LINK, NOW.plusSeconds(3)));
        signedIn(TELEPHONE, NOW.plusSeconds(4));

        assertThat(sessions.live(hanako, NOW)).hasSize(3);
        isOver(second, SessionEnd.DISPLACED);
        assertThat(refresh.refresh(oldest, TELEPHONE, LINK, NOW)).isInstanceOf(Granted.class);
    }

    @Test
    void isFreshForAWhileAndOnlyByItsOwnToken() {
        signedIn(TELEPHONE, NOW);
        Optional<UUID> own = Optional.of(signed.get(0).session().id());
        Duration within = Duration.ofMinutes(5);

        assertThat(desk.isFresh(hanako, own, within, NOW.plus(within).minusMillis(1)))
                .isTrue();
        assertThat(desk.isFresh(hanako, own, within, NOW.plus(within))).isFalse();
        assertThat(desk.isFresh(hanako, Optional.of(UUID.randomUUID()), within, NOW))
                .isFalse();
        assertThat(desk.isFresh(hanako, Optional.empty(), within, NOW)).isFalse();
        assertThat(desk.isFresh(AccountId.random(), own, within, NOW)).isFalse();
    }

    @Test
    void nothingIsHadForAServiceThatIsNoneAndTheTokenIsStillGood() {
        String token = signedIn(TELEPHONE, NOW);

        assertThat(refresh.refresh(token, TELEPHONE, "some-service", NOW)).isEqualTo(new NoSuchAudience());
        assertThat(refresh.refresh(token, TELEPHONE, LINK, NOW)).isInstanceOf(Granted.class);
    }

    @Test
    void rulesRefuseASessionShorterThanItsToken() {
        assertThatThrownBy(() -> new SessionRules(Duration.ofDays(1), Duration.ofDays(2), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
