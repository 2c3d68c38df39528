package dev.sekisho.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.OpeningOutcome.Opened;
import dev.sekisho.identity.account.OpeningOutcome.Refused;
import dev.sekisho.identity.account.OpeningStart.Started;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeDesks;
import dev.sekisho.identity.message.SentMessages;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.AccountOpened;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Password PASSWORD = new Password("correct horse battery");
    private static final EmailAddress HANAKO = new EmailAddress("hanako@example.jp");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryOpenings openings = new InMemoryOpenings();
    private final CountingPasswords passwords = new CountingPasswords();
    private final SentMessages mail = new SentMessages();
    private final NoTransaction transaction = new NoTransaction();
    private final CodeDesk codes = CodeDesks.inMemory();
    private final List<Step> steps = new ArrayList<>();
    private Optional<String> stopped = Optional.empty();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final StartOpening start = new StartOpening(
            () -> stopped,
            openings,
            accounts,
            passwords,
            codes,
            CodeDesks.sender(mail, codes, transaction),
            steps::add,
            new PlainHash(),
            transaction,
            () -> now);
    private final ConfirmOpening confirm =
            new ConfirmOpening(() -> stopped, openings, accounts, codes, steps::add, transaction, () -> now);

    private UUID started() {
        OpeningStart answer = start.start(HANAKO, PASSWORD, CustomerClass.SUBSCRIBER, Origins.HOME);
        assertThat(answer).isInstanceOf(Started.class);
        return ((Started) answer).openingId();
    }

    @Test
    @Tag("A03")
    @Tag("A04")
    void opensAnAccountThatProvesNothing() {
        UUID opening = started();

        Opened opened = (Opened) confirm.confirm(opening, mail.lastCode(), Origins.HOME);

        Account account = accounts.find(opened.account()).orElseThrow();
        assertThat(account.assurance()).isEqualTo(Assurance.LEVEL_0);
        assertThat(account.customerClass()).isEqualTo(CustomerClass.SUBSCRIBER);
        assertThat(accounts.facts())
                .containsExactly(new AccountOpened(opened.account().value(), "SUBSCRIBER"));
    }

    @Test
    @Tag("TB5")
    void opensNothingWhileTheBookSaysSoAndSpendsNoTryOfTheCode() {
        UUID opening = started();
        String code = mail.lastCode();
        for (String reason : new String[] {"SUSPENDED", "SUSPENSION_UNKNOWN"}) {
            stopped = Optional.of(reason);
            assertThat(start.start(HANAKO, PASSWORD, CustomerClass.SUBSCRIBER, Origins.HOME))
                    .isEqualTo(new OpeningStart.Stopped(reason));
            for (int tries = 0; tries < 5; tries++) {
                assertThat(confirm.confirm(opening, code, Origins.HOME)).isEqualTo(new OpeningOutcome.Stopped(reason));
            }
        }
        assertThat(openings.facts())
                .filteredOn(OpeningRefused.class::isInstance)
                .hasSize(12);
        assertThat(accounts.facts()).isEmpty();

        stopped = Optional.empty();
        assertThat(confirm.confirm(opening, code, Origins.HOME)).isInstanceOf(Opened.class);
    }

    @Test
    void confirmsOnce() {
        UUID opening = started();
        String code = mail.lastCode();
        confirm.confirm(opening, code, Origins.HOME);

        assertThat(confirm.confirm(opening, code, Origins.HOME)).isEqualTo(new Refused("CODE_REFUSED"));
    }

    @Test
    @Tag("ID-10")
    @Tag("TA12")
    void answersTheSameAndWorksAsHardForAnAddressThatHasAnAccount() {
        confirm.confirm(started(), mail.lastCode(), Origins.HOME);
        int before = passwords.worked();
        now = now.plus(Duration.ofMinutes(2));

        UUID again = started();

        assertThat(passwords.worked()).isEqualTo(before + 1);
        assertThat(mail.last().text()).contains("既にあります").doesNotContainPattern("[0-9]{6}");
        assertThat(confirm.confirm(again, "123456", Origins.HOME)).isInstanceOf(Refused.class);
        assertThat(openings.facts())
                .filteredOn(OpeningStarted.class::isInstance)
                .extracting(fact -> ((OpeningStarted) fact).outcome())
                .containsExactly("CODE_SENT", "NOTICE_SENT");
    }

    @Test
    @Tag("TA4")
    void writesToAMailboxNotMoreOftenThanItsShareWhetherOrNotItHasAnAccount() {
        confirm.confirm(started(), mail.lastCode(), Origins.HOME);

        assertThat(start.start(HANAKO, PASSWORD, CustomerClass.SUBSCRIBER, Origins.HOME))
                .isEqualTo(new OpeningStart.TooMany());
        assertThat(mail.all()).hasSize(1);
    }

    @Test
    void triesAgainAtOnceWhenTheMailWasNotTaken() {
        mail.goAway();
        assertThat(start.start(HANAKO, PASSWORD, CustomerClass.SUBSCRIBER, Origins.HOME))
                .isEqualTo(new OpeningStart.NotSent());
        mail.comeBack();

        assertThat(confirm.confirm(started(), mail.lastCode(), Origins.HOME)).isInstanceOf(Opened.class);
    }

    @Test
    @Tag("A33")
    void tellsTheWatchOfEachStepWhetherOrNotTheAddressIsTaken() {
        UUID opening = started();
        confirm.confirm(opening, "000000", Origins.HOME);
        Opened opened = (Opened) confirm.confirm(opening, mail.lastCode(), Origins.HOME);
        now = now.plus(Duration.ofMinutes(2));
        UUID again = started();

        Instant then = now.minus(Duration.ofMinutes(2));
        assertThat(steps)
                .containsExactly(
                        new Step.Started(opening, HANAKO, Origins.HOME, then),
                        new Step.Failed(Origins.HOME, then),
                        new Step.Opened(opened.account(), HANAKO, Origins.HOME, then),
                        new Step.Started(again, HANAKO, Origins.HOME, now));
    }

    @Test
    void knowsNoOpeningThatWasNeverStarted() {
        assertThat(confirm.confirm(UUID.randomUUID(), "123456", Origins.HOME)).isEqualTo(new OpeningOutcome.Unknown());
    }
}
