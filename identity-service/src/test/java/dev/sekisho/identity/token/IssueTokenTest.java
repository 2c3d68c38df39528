package dev.sekisho.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts.OpenedWith;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.CountingPasswords;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.identity.token.TokenOutcome.NoSuchAudience;
import dev.sekisho.identity.token.TokenOutcome.Refused;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IssueTokenTest {

    private static final EmailAddress HANAKO = new EmailAddress("hanako@example.jp");
    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.jp");
    private static final String RIGHT = "correct horse battery";
    private static final String LINK = "link-service";
    private static final Optional<String> DEVICE = Optional.of("hanakos-telephone");
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final TokenRules RULES = new TokenRules(
            "https://identity.sekisho.example", Set.of(LINK), Duration.ofMinutes(10), 3, Duration.ofMinutes(15));

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final CountingPasswords passwords = new CountingPasswords();
    private final InMemoryLogins logins = new InMemoryLogins();
    private final InMemorySessions sessions = new InMemorySessions();
    private final List<TokenClaims> signed = new ArrayList<>();
    private final AccountId hanako = AccountId.random();
    private final IssueToken issueToken = new IssueToken(
            accounts,
            passwords,
            accounts,
            new PasswordTry(logins, RULES, passwords),
            logins,
            new SessionDesk(
                    sessions,
                    claims -> {
                        signed.add(claims);
                        return "a token";
                    },
                    RULES,
                    InMemorySessions.RULES,
                    new PlainHash()),
            RULES,
            new PlainHash(),
            new NoTransaction());

    @BeforeEach
    void hanakoHasAnAccount() {
        accounts.add(
                new AccountChange(ActiveAccount.fresh(hanako, CustomerClass.SUBSCRIBER), List.of()),
                new OpenedWith(HANAKO, new PlainHash().of(Label.ADDRESS, HANAKO.value()), "hash of " + RIGHT));
    }

    @Test
    @Tag("TA10")
    void issuesATokenForOneServiceAndTenMinutes() {
        TokenOutcome outcome = issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, NOW);

        assertThat(outcome).isInstanceOfSatisfying(Granted.class, granted -> {
            assertThat(granted.accessToken()).isEqualTo("a token");
            assertThat(granted.life()).isEqualTo(RULES.life());
            assertThat(granted.renewal().orElseThrow().refreshToken()).hasSize(43);
        });

        TokenClaims claims = signed.get(0);
        assertThat(claims.session().holder()).isEqualTo(hanako);
        assertThat(claims.audience()).isEqualTo(LINK);
        assertThat(claims.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(logins.facts)
                .containsExactly(new TokenIssued(claims.tokenId(), hanako.value(), LINK, claims.expiresAt()));
    }

    @Test
    void issuesNothingForAServiceThatIsNone() {
        assertThat(issueToken.issue(HANAKO, RIGHT, "some-service", DEVICE, NOW)).isEqualTo(new NoSuchAudience());
        assertThat(passwords.worked()).isZero();
    }

    @Test
    @Tag("TA12")
    void worksAsHardForAnUnknownAddressAsForAWrongPassword() {
        TokenOutcome wrong = issueToken.issue(HANAKO, "wrong horse battery", LINK, DEVICE, NOW);
        int forWrong = passwords.worked();
        TokenOutcome unknown = issueToken.issue(NOBODY, RIGHT, LINK, DEVICE, NOW);

        assertThat(unknown).isEqualTo(wrong).isInstanceOf(Refused.class);
        assertThat(passwords.worked()).isEqualTo(2 * forWrong);
        assertThat(logins.facts)
                .allMatch(AuthenticationRefused.class::isInstance)
                .hasSize(2);
    }

    @Test
    @Tag("TA12")
    void looksAtNoPasswordOnceTheTriesAreUsedUpNotEvenAtTheRightOne() {
        for (EmailAddress address : List.of(HANAKO, NOBODY)) {
            for (int tries = 0; tries < 3; tries++) {
                issueToken.issue(address, "wrong horse battery", LINK, DEVICE, NOW);
            }
            int before = passwords.worked();

            assertThat(issueToken.issue(address, RIGHT, LINK, DEVICE, NOW)).isEqualTo(new Refused(IssueToken.TOO_MANY));
            assertThat(passwords.worked()).isEqualTo(before);
        }
    }

    @Test
    void letsSomebodyTryAgainWhenTheWindowHasPassedAndNotBefore() {
        for (int tries = 0; tries < 3; tries++) {
            issueToken.issue(HANAKO, "wrong horse battery", LINK, DEVICE, NOW);
        }
        Instant end = NOW.plus(Duration.ofMinutes(15));

        assertThat(issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, end.minusMillis(1)))
                .isInstanceOf(Refused.class);
        assertThat(issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, end)).isInstanceOf(Granted.class);
    }

    @Test
    void countsAnewAfterASuccess() {
        for (int round = 0; round < 5; round++) {
            issueToken.issue(HANAKO, "wrong horse battery", LINK, DEVICE, NOW);
            issueToken.issue(HANAKO, "wrong horse battery", LINK, DEVICE, NOW);

            assertThat(issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, NOW)).isInstanceOf(Granted.class);
        }
    }

    @Test
    @Tag("TA12")
    void whoeverIsSentAwayFromACrowdHasNotTried() {
        passwords.full(true);
        for (int sentAway = 0; sentAway < 10; sentAway++) {
            assertThatThrownBy(() -> issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, NOW))
                    .hasMessage("too many wait");
        }
        passwords.full(false);

        assertThat(issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, NOW)).isInstanceOf(Granted.class);
    }

    @Test
    void hashesARightPasswordAnewWhereTheKeptHashIsOld() {
        String before = accounts.of(hanako).orElseThrow().passwordHash();
        accounts.rehash(hanako, before, "old " + before);

        issueToken.issue(HANAKO, "wrong horse battery", LINK, DEVICE, NOW);
        assertThat(accounts.of(hanako).orElseThrow().passwordHash()).isEqualTo("old " + before);
        issueToken.issue(HANAKO, RIGHT, LINK, DEVICE, NOW);
        assertThat(accounts.of(hanako).orElseThrow().passwordHash()).isEqualTo(before);
    }

    @Test
    void rulesRefuseATokenOfMoreThanTenMinutes() {
        Duration tooLong = Duration.ofMinutes(10).plusSeconds(1);

        assertThatThrownBy(() -> new TokenRules("i", Set.of(LINK), tooLong, 3, Duration.ofMinutes(15)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Sign-ins in memory. */
    private static final class InMemoryLogins implements Logins {

        private final Map<String, List<Instant>> tries = new HashMap<>();
        private final List<FactData> facts = new ArrayList<>();

        @Override
        public Try take(String addressHash, TokenRules rules, Instant now) {
            List<Instant> before = tries.computeIfAbsent(addressHash, fresh -> new ArrayList<>());
            if (!before.isEmpty() && !before.get(0).isAfter(now.minus(rules.window()))) {
                before.clear();
            }
            if (before.size() >= rules.attempts()) {
                return Try.NONE_LEFT;
            }
            before.add(now);
            return Try.TAKEN;
        }

        @Override
        public void giveBack(String addressHash) {
            tries.get(addressHash).remove(0);
        }

        @Override
        public void succeeded(String addressHash, TokenIssued fact) {
            tries.remove(addressHash);
            facts.add(fact);
        }

        @Override
        public void refused(String addressHash, AuthenticationRefused fact) {
            facts.add(fact);
        }
    }
}
