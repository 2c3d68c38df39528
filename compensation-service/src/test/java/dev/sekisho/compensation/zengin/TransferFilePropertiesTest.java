package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Thousands of seeded names and files. */
@Tag("IN-09")
class TransferFilePropertiesTest {

    private static final long SEED = 20201014L;
    private static final int NAMES = 20_000;
    private static final int FILES = 300;
    private static final String KANA =
            "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン" + "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォッャュョヮヵヶー";
    private static final String SIGNS = "ABCXYZabc0123456789 　・-.()（）";

    private final Random random = new Random(SEED);

    @Test
    void whatIsWrittenIsReadAgain() throws MalformedFile {
        for (int file = 0; file < FILES; file++) {
            List<Transfer> transfers = transfers(random.nextInt(40));
            byte[] bytes = Sample.written(transfers);
            Sample.Read read = Sample.read(bytes);

            assertThat(bytes).as("seed %d", SEED).hasSize((transfers.size() + 3) * Sample.RECORD);
            assertThat(read.transfers()).as("seed %d", SEED).isEqualTo(transfers);
            assertThat(Sample.written(read.transfers())).as("seed %d", SEED).isEqualTo(bytes);
            assertThat(read.totals().total().yen())
                    .isEqualTo(transfers.stream()
                            .mapToLong(each -> each.amount().yen())
                            .sum());
        }
    }

    @Test
    void noCutPartsAKanaFromItsMark() {
        for (int count = 0; count < NAMES; count++) {
            ZenginName name = Sample.party(name(60));
            int room = 1 + random.nextInt(name.letters().length() + 2);
            String cut = name.within(room).letters();

            assertThat(cut).as("seed %d", SEED).hasSizeLessThanOrEqualTo(room);
            assertThat(name.letters()).startsWith(cut);
            String rest = name.letters().substring(cut.length());
            assertThat(rest.isEmpty() || !Letter.isMark(rest.charAt(0)))
                    .as("seed %d", SEED)
                    .isTrue();
        }
    }

    @Test
    void aNameFoldedOnceIsFoldedForEver() {
        for (int count = 0; count < NAMES; count++) {
            ZenginName name = Sample.party(name(40));

            assertThat(Sample.party(name.letters())).as("seed %d", SEED).isEqualTo(name);
            assertThat(name.letters()).isEqualTo(name.letters().strip().toUpperCase(Locale.ROOT));
            assertThat(name.bytes()).hasSize(name.letters().length());
        }
    }

    @Test
    void noiseIsRefusedWithAPlaceInItAndNeverAnythingElse() {
        for (int count = 0; count < NAMES; count++) {
            String noise = random.ints(random.nextInt(30), 0, Character.MAX_VALUE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                assertThat(Sample.party(noise).letters()).as("seed %d", SEED).isNotBlank();
            } catch (UnwritableName refused) {
                assertThat(refused.position()).as("seed %d", SEED).isBetween(0, noise.length());
            }
        }
    }

    @Test
    void anyOneByteChangedInAFileIsFoundOrIsAnotherNameOrAccount() throws MalformedFile {
        byte[] golden = Sample.goldenBytes();
        int found = 0;
        for (int at = 0; at < golden.length; at++) {
            byte[] changed = golden.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            try {
                Sample.Read read = Sample.read(changed);
                assertThat(read.totals()).isEqualTo(Sample.read(golden).totals());
                assertThat(read).isNotEqualTo(Sample.read(golden));
            } catch (MalformedFile refused) {
                found++;
            }
        }
        assertThat(found).as("seed %d", SEED).isGreaterThan(golden.length / 2);
    }

    @Test
    void amountsCountsAndSumsAreBounded() {
        ZenginAccount to = Sample.account("0998", "101", AccountKind.ORDINARY, "1234567");
        ZenginName payee = Sample.party("ヤマダ");

        assertThat(new Transfer(to, payee, Money.yen(9_999_999_999L), 1)
                        .amount()
                        .yen())
                .isPositive();
        for (long bad : new long[] {0, 10_000_000_000L, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> new Transfer(to, payee, Money.yen(bad), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (long bad : new long[] {-1, 0, 10_000_000_000L}) {
            assertThatThrownBy(() -> new Transfer(to, payee, Money.yen(1), bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new FileTotals(999_999, Money.yen(999_999_999_999L)).count()).isEqualTo(999_999);
        assertThatThrownBy(() -> new FileTotals(999_999, Money.ZERO).plus(Money.yen(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileTotals(1, Money.yen(999_999_999_999L)).plus(Money.yen(1)))
                .isInstanceOf(IllegalArgumentException.class);
        List<Transfer> tooMuch = LongStream.rangeClosed(1, 101)
                .mapToObj(reference -> new Transfer(to, payee, Money.yen(9_999_999_999L), reference))
                .toList();
        assertThatThrownBy(() -> Sample.written(tooMuch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noPaymentIsWrittenTwice() {
        Transfer transfer = Sample.golden().get(0);

        assertThatThrownBy(() -> Sample.written(List.of(transfer, transfer)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Transfer> transfers(int count) {
        List<Transfer> transfers = new ArrayList<>();
        long reference = 0;
        for (int each = 0; each < count; each++) {
            reference += 1 + random.nextInt(1_000_000);
            AccountKind kind = AccountKind.values()[random.nextInt(AccountKind.values().length)];
            transfers.add(new Transfer(
                    Sample.account(digits(4), digits(3), kind, digits(7)),
                    Sample.party(name(28)).within(30),
                    Money.yen(1 + random.nextLong(9_999_999_999L)),
                    reference));
        }
        return transfers;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        random.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private String name(int longest) {
        StringBuilder name = new StringBuilder("ア");
        int length = random.nextInt(longest);
        for (int letter = 0; letter < length; letter++) {
            String letters = random.nextInt(5) == 0 ? SIGNS : KANA;
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }
}
