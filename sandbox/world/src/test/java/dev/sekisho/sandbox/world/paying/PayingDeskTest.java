package dev.sekisho.sandbox.world.paying;

import static dev.sekisho.sandbox.world.paying.PayingFixture.DAY;
import static dev.sekisho.sandbox.world.paying.PayingFixture.HANAKO;
import static dev.sekisho.sandbox.world.paying.PayingFixture.OPENING;
import static dev.sekisho.sandbox.world.paying.PayingFixture.TARO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.BankOrder;
import dev.sekisho.sandbox.world.bank.Decision;
import dev.sekisho.sandbox.world.bank.Depositor;
import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.bank.LumpSumDesk.Done;
import dev.sekisho.sandbox.world.bank.LumpSumLine;
import dev.sekisho.sandbox.world.bank.NotCredited;
import dev.sekisho.sandbox.world.paying.PayingDesk.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("IN-09")
class PayingDeskTest {

    @TempDir
    Path folder;

    private PayingFixture world;

    @BeforeEach
    void open() {
        world = new PayingFixture(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void paysOnTheDayAndOnceHoweverOftenTheFileComes() throws Exception {
        byte[] file = toBoth("ﾐﾎﾝ ﾊﾅｺ");

        TransferOrder order = world.desk().take(file);
        assertThat(world.desk().take(file)).isEqualTo(order);
        assertThat(standings(order)).containsOnly(Standing.WAITING);
        assertThat(world.desk().balanceYen()).isEqualTo(OPENING);
        world.openOn(DAY);
        assertThat(world.desk().balanceYen()).isEqualTo(OPENING - 50_000);
        world.restart();
        world.desk().catchUp();

        assertThat(standings(order)).containsOnly(Standing.CREDITED);
        assertThat(world.creditedTo("0001", HANAKO)).isEqualTo(30_000);
        assertThat(world.creditedTo("0998", TARO)).isEqualTo(20_000);
        assertThat(world.bank("0001")
                        .balance(world.bank("0001").depositor(HANAKO).orElseThrow()))
                .isEqualTo(Money.yen(130_000));
    }

    @Test
    void whatNoBankCanCreditComesBackDaysLaterOnce() throws Exception {
        TransferOrder order = world.desk()
                .take(new TransferText(DAY)
                        .pay("0001", "106", "1", "2000001", "ﾐﾎﾝ ﾊﾅﾖ", 1_000, 1)
                        .pay("0001", "106", "2", "2000001", "ﾐﾎﾝ ﾊﾅｺ", 2_000, 2)
                        .pay("0001", "106", "1", "9999999", "ﾐﾎﾝ ﾊﾅｺ", 3_000, 3)
                        .pay("9999", "106", "1", "2000001", "ﾐﾎﾝ ﾊﾅｺ", 4_000, 4)
                        .bytes());
        world.openOn(DAY.plusDays(1));
        assertThat(world.desk().balanceYen()).isEqualTo(OPENING - 10_000);
        assertThat(standings(order)).containsOnly(Standing.NOT_CREDITED);
        world.restart();
        world.openOn(DAY.plusDays(2));

        assertThat(world.desk().balanceYen()).isEqualTo(OPENING);
        assertThat(standings(order)).containsOnly(Standing.RETURNED);
        world.openOn(DAY.plusDays(9));
        assertThat(world.desk().balanceYen()).isEqualTo(OPENING);
        assertThat(world.creditedTo("0001", HANAKO)).isZero();
    }

    @Test
    void aClosedAccountIsCreditedNothingAndItsMandatesEnd() throws Exception {
        var bank = world.bank("0001");
        String token = bank.mandates().give(HANAKO).token();
        var debit =
                new BankOrder("r", Direction.DEBIT, bank.mandates().find(token).orElseThrow(), Money.yen(1));
        TransferOrder order = world.desk().take(toBoth("ﾐﾎﾝ ﾊﾅｺ"));
        bank.close(bank.depositor(HANAKO).orElseThrow());
        world.openOn(DAY);

        assertThat(world.desk().orders()).containsExactly(order);
        assertThat(standings(order)).containsExactly(Standing.NOT_CREDITED, Standing.CREDITED);
        assertThat(bank.depositor(HANAKO)).isEmpty();
        assertThat(bank.orders().take(debit, () -> {}).reason()).isEqualTo(Decision.Reason.MANDATE_REVOKED);
        assertThat(bank.open(new Depositor(HANAKO, AccountType.ORDINARY, "ベツジン", DAY, "2468", Money.yen(1))))
                .as("a number is never given away again")
                .isFalse();
    }

    @Test
    void aStatementSaysWhatIsNewAndTheNextGoesOn() throws Exception {
        world.desk().take(toBoth("ﾐﾎﾝ ﾊﾅﾖ"));
        world.openOn(DAY);
        String first = statement();
        world.openOn(DAY.plusDays(3));
        String second = statement();

        assertThat(first).hasSize(4 * 200);
        assertThat(first.substring(0, 28)).isEqualTo("1030" + "081207" + "081207" + "081207" + "0998" + "  ");
        assertThat(first.substring(62, 73)).isEqualTo("20000007654");
        assertThat(first.substring(115, 129)).isEqualTo("00000001000000");
        assertThat(first.substring(200, 236))
                .isEqualTo("2" + "00000001" + "081207081207" + "2" + "11" + "000000050000");
        assertThat(first.substring(440, 461)).isEqualTo("00000000950000" + "0000001");
        assertThat(second.substring(10, 22)).isEqualTo("081207" + "081210");
        assertThat(second.substring(115, 129)).isEqualTo("00000000950000");
        assertThat(second.substring(200, 236))
                .isEqualTo("2" + "00000002" + "081209" + "081207" + "1" + "11" + "000000030000");
        assertThat(second.substring(281, 329)).startsWith("ﾐﾎﾝ ﾊﾅﾖ ");
        assertThat(second.substring(359, 379)).startsWith("ｼｷﾝﾍﾝｷﾔｸ ");
        assertThat(statement()).as("nothing is said twice").hasSize(3 * 200);
    }

    @Test
    void errsAsItWasTold() throws Exception {
        world.desk().take(toBoth("ﾐﾎﾝ ﾊﾅﾖ"));
        world.desk().script(Set.of(ReturnFault.TWICE, ReturnFault.OTHER_AMOUNT, ReturnFault.UNKNOWN_WORDS));
        world.openOn(DAY.plusDays(2));

        assertThat(world.desk().entries().subList(1, 3))
                .extracting(PayingEntry::amountYen, PayingEntry::summary)
                .containsOnly(tuple(30_001L, "ｺｳｻﾞﾅｼ"));
        assertThat(statement()).hasSize(6 * 200).contains("000002" + "0000000060002" + "000001" + "0000000050000");
    }

    @Test
    void moreThanIsThereIsNotTaken() {
        assertThatThrownBy(() -> world.desk()
                        .take(new TransferText(DAY)
                                .pay("0001", "106", "1", "2000001", "ﾐﾎﾝ ﾊﾅｺ", OPENING + 1, 1)
                                .bytes()))
                .isInstanceOf(SpoiledFile.class)
                .hasMessageContaining("less on the account");
    }

    @Test
    void aLumpSumIsCreditedLineByLineWhenItIsThereToTheYen() {
        String id = "00000000-0000-4000-8000-000000000001";
        var bank = world.bank("0001");
        List<LumpSumLine> lines = List.of(line("a", "2000001", "ミホン　ハナコ", 700), line("b", "2000001", "ベツジン", 300));

        assertThat(bank.lumpSums().credit(id, lines)).isEmpty();
        assertThat(world.desk().payLumpSum(id, "0001", 1_000)).isTrue();
        assertThat(world.desk().payLumpSum(id, "0001", 1_000)).isTrue();
        assertThat(world.desk().payLumpSum(id, "0001", 999)).isFalse();
        world.restart();

        List<Done> expected =
                List.of(new Done("a", Optional.empty()), new Done("b", Optional.of(NotCredited.NAME_DIFFERS)));
        assertThat(world.bank("0001").lumpSums().credit(id, lines)).contains(expected);
        assertThat(world.bank("0001").lumpSums().credit(id, lines)).contains(expected);
        assertThat(world.bank("0001").lumpSums().credit(id, List.of(line("c", "2000001", "ミホン　ハナコ", 1_000))))
                .as("another list for the same amount")
                .isEmpty();
        assertThat(world.creditedTo("0001", HANAKO)).isEqualTo(700);
        assertThat(world.desk().balanceYen()).isEqualTo(OPENING - 1_000);
    }

    private static LumpSumLine line(String claim, String number, String payee, long yen) {
        return new LumpSumLine(claim, new AccountKey("106", number), AccountType.ORDINARY, payee, Money.yen(yen));
    }

    /** 30,000 yen to Hanako, if that is her name, and 20,000 to somebody whose name is written in small kana. */
    private static byte[] toBoth(String payee) {
        return new TransferText(DAY)
                .pay("0001", "106", "1", "2000001", payee, 30_000, 11)
                .pay("0998", "101", "1", "1000001", "ｼﾞﾕﾘ- ﾐﾎﾝ", 20_000, 12)
                .bytes();
    }

    private List<Standing> standings(TransferOrder order) {
        return order.lines().stream()
                .map(line -> world.desk().standing(order, line))
                .toList();
    }

    private String statement() {
        return new String(world.desk().nextStatement(), TransferText.JIS);
    }
}
