package dev.sekisho.link.payee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.bank.PayeeAnswer.Named;
import dev.sekisho.link.bank.PayeeAnswer.NoAnswer;
import dev.sekisho.link.bank.PayeeAnswer.NoSuchAccount;
import dev.sekisho.link.bank.PayeeAnswer.NotTold;
import dev.sekisho.link.bank.ScriptedBank;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IN-09")
class CheckPayeeTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-12-01T01:00:00Z"));
    private static final String GIVEN = "ミホン　ハナコ";

    private final FixedBanks banks = new FixedBanks();
    private final ScriptedBank bank = new ScriptedBank();
    private final CheckPayee check = new CheckPayee(banks, bank, NOW);

    @ParameterizedTest
    @CsvSource({
        "ミホン　ハナコ, EQUAL",
        "ﾐﾎﾝ ﾊﾅｺ, EQUAL",
        "みほん はなこ, EQUAL",
        "ﾐﾎﾝﾊﾅｺ, EQUAL",
        "ミホン　ハナヨ, DIFFERS",
        "ミホン　バナコ, DIFFERS",
        "ハナコ　ミホン, DIFFERS",
        "カ）ミホン, DIFFERS",
        "見本　花子, DIFFERS",
    })
    void comparesTheNameThatTheBankKeeps(String kept, PayeeOutcome outcome) {
        assertThat(asked(NameMode.RETURNS_KANA, new Named(kept))).isEqualTo(outcome);
    }

    @Test
    void tellsAnAccountThatIsNotThereFromABankThatDoesNotTell() {
        assertThat(asked(NameMode.RETURNS_KANA, new NoSuchAccount())).isEqualTo(PayeeOutcome.UNKNOWN_ACCOUNT);
        assertThat(asked(NameMode.COMPARES_KANA_AND_BIRTHDATE, new NotTold())).isEqualTo(PayeeOutcome.BANK_CANNOT);
        assertThat(asked(NameMode.RETURNS_KANA, new NoAnswer())).isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @Test
    void doesNotBelieveABankThatTellsPayeesThatItDoesNot() {
        assertThat(asked(NameMode.PAYEE_INQUIRY, new NotTold())).isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @Test
    void cannotAskABankThatIsNoPartner() {
        assertThat(check.check(at(new BankCode("9998")), GIVEN)).isEqualTo(PayeeOutcome.BANK_CANNOT);
        assertThat(bank.calls).isEmpty();
    }

    private PayeeOutcome asked(NameMode mode, PayeeAnswer answer) {
        banks.put(FixedBanks.withApp(mode));
        bank.says(answer);
        return check.check(at(FixedBanks.withApp(mode).code()), GIVEN);
    }

    private static BankAccount at(BankCode code) {
        return new BankAccount(code, "101", AccountType.ORDINARY, "1234567");
    }
}
