package dev.sekisho.sandbox.world.bank;

import static dev.sekisho.sandbox.world.bank.BankFixture.ACCOUNT;
import static dev.sekisho.sandbox.world.bank.BankFixture.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CounterTest {

    @TempDir
    Path folder;

    private BankFixture fixture;

    @BeforeEach
    void open() {
        fixture = new BankFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void pinAndTheTokensCodePass() {
        assertThat(page(PIN, code())).isEqualTo(Authentication.PASSED);
    }

    @Test
    void oneOfTheTwoIsNotEnough() {
        assertThat(page("0000", code())).isEqualTo(Authentication.FAILED);
        assertThat(page(PIN, other(code()))).isEqualTo(Authentication.FAILED);
    }

    @Test
    void aTokenNobodyLookedAtHasNoCode() {
        assertThat(page(PIN, "")).isEqualTo(Authentication.FAILED);
    }

    @Test
    void aCodeWorksOnce() {
        String code = code();
        page(PIN, code);

        assertThat(page(PIN, code)).isEqualTo(Authentication.FAILED);
    }

    @Test
    void aCodeBelongsToItsOwnAccount() {
        var other = new Depositor(
                new AccountKey("101", "1000002"),
                AccountType.ORDINARY,
                "ベツジン",
                fixture.depositor().birthDate(),
                "2468",
                fixture.depositor().opening());
        fixture.bank().open(other);

        assertThat(page(PIN, fixture.bank().showOneTimeCode(other))).isEqualTo(Authentication.FAILED);
    }

    @Test
    void aCodeIsGoodForFiveMinutesExactly() {
        String code = code();
        fixture.waits(Duration.ofMinutes(5).minusMillis(1));
        assertThat(page(PIN, code)).isEqualTo(Authentication.PASSED);

        String old = code();
        fixture.waits(Duration.ofMinutes(5));
        assertThat(page(PIN, old)).isEqualTo(Authentication.FAILED);
    }

    @Test
    void theAccountTypeIsPartOfTheAccount() {
        var answer = fixture.bank().counter().withTwoFactors(ACCOUNT, AccountType.SAVINGS, PIN, code());

        assertThat(answer).isEqualTo(Authentication.FAILED);
    }

    @Test
    void locksAtItsOwnNumberOfFailuresAndThenAlsoForTheRightOne() {
        assertThat(page("0000", "")).isEqualTo(Authentication.FAILED);
        assertThat(page("0001", "")).isEqualTo(Authentication.FAILED);
        assertThat(page("0002", "")).isEqualTo(Authentication.LOCKED);
        assertThat(page(PIN, code())).isEqualTo(Authentication.LOCKED);
    }

    @Test
    void successForgivesEarlierFailures() {
        page("0000", "");
        page("0001", "");
        page(PIN, code());

        assertThat(page("0002", "")).isEqualTo(Authentication.FAILED);
    }

    @Test
    void aLockOutlivesARestart() {
        page("0000", "");
        page("0001", "");
        page("0002", "");

        fixture.restart();

        assertThat(fixture.bank().counter().isLocked(ACCOUNT)).isTrue();
    }

    @Test
    void anAccountThatDoesNotExistFailsAndLocksLikeAnyOther() {
        var nobody = new AccountKey("999", "9999999");
        var counter = fixture.bank().counter();

        assertThat(counter.withPinAlone(nobody, PIN)).isEqualTo(Authentication.FAILED);
        assertThat(counter.withPinAlone(nobody, PIN)).isEqualTo(Authentication.FAILED);
        assertThat(counter.withPinAlone(nobody, PIN)).isEqualTo(Authentication.LOCKED);
    }

    @Test
    void in2020ThePinAloneWasEnough() {
        assertThat(fixture.bank().counter().withPinAlone(ACCOUNT, PIN)).isEqualTo(Authentication.PASSED);
    }

    private Authentication page(String pin, String code) {
        return fixture.bank().counter().withTwoFactors(ACCOUNT, AccountType.ORDINARY, pin, code);
    }

    private String code() {
        return fixture.bank().showOneTimeCode(fixture.depositor());
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
