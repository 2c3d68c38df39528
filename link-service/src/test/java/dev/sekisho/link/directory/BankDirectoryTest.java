package dev.sekisho.link.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A11")
class BankDirectoryTest {

    private static final LocalDate END = LocalDate.of(2025, 1, 15);
    private static final BankCode OLD = new BankCode("0001");
    private static final BankCode NEW = new BankCode("0002");

    private final BankDirectory directory = new BankDirectory(
            List.of(listed(NEW, "合併", Validity.ALWAYS, Optional.empty())),
            List.of(
                    listed(OLD, "旧", new Validity(LocalDate.MIN, END), Optional.of(NEW)),
                    listed(NEW, "合併前", new Validity(LocalDate.MIN, END), Optional.of(NEW))));

    @Test
    void endsACodeAndChangesANameOnTheVeryDay() {
        LocalDate last = END.minusDays(1);

        assertThat(directory.bank(OLD, last)).map(ListedBank::name).contains("旧");
        assertThat(directory.bank(OLD, END)).isEmpty();
        assertThat(directory.bank(NEW, last)).map(ListedBank::name).contains("合併前");
        assertThat(directory.bank(NEW, END)).map(ListedBank::name).contains("合併");
    }

    @Test
    void followsAnEndedCodeToItsKeeper() {
        assertThat(directory.keeper(OLD, END.minusDays(1)))
                .map(ListedBank::code)
                .contains(OLD);
        assertThat(directory.keeper(OLD, END)).map(ListedBank::code).contains(NEW);
        assertThat(directory.keeper(new BankCode("0003"), END)).isEmpty();
    }

    @Test
    void knowsABranchOnlyWhereItIs() {
        assertThat(directory.mayBeAt(NEW, "101", END)).isTrue();
        assertThat(directory.mayBeAt(NEW, "103", END)).isFalse();
        assertThat(directory.mayBeAt(OLD, "101", END)).isFalse();
        assertThat(directory.mayBeAt(new BankCode("0003"), "101", END)).isFalse();
    }

    @Test
    void takesAnyBranchOfABankWhoseBranchesAreNotKept() {
        BankDirectory past = new BankDirectory(
                List.of(),
                List.of(new ListedBank(
                        OLD,
                        "旧",
                        "キユウ",
                        "きゆう",
                        "kiyuu",
                        new Validity(LocalDate.MIN, END),
                        Optional.of(NEW),
                        new TreeMap<>())));

        assertThat(past.mayBeAt(OLD, "999", END.minusDays(1))).isTrue();
        assertThat(past.mayBeAt(OLD, "999", END)).isFalse();
    }

    @Test
    void pagesBranchesByTheBeginningOfTheirCodes() {
        ListedBank bank = directory.bank(NEW, END).orElseThrow();

        assertThat(directory.branches(bank, "", "", 2))
                .extracting(ListedBranch::code)
                .containsExactly("101", "102");
        assertThat(directory.branches(bank, "", "102", 2))
                .extracting(ListedBranch::code)
                .containsExactly("201");
        assertThat(directory.branches(bank, "1", "101", 2))
                .extracting(ListedBranch::code)
                .containsExactly("102");
        assertThat(directory.branches(bank, "2", "101", 2))
                .extracting(ListedBranch::code)
                .containsExactly("201");
        assertThat(directory.branches(bank, "3", "", 2)).isEmpty();
    }

    @Test
    void refusesTwoBanksUnderOneCodeOnOneDay() {
        ListedBank bank = listed(OLD, "旧", Validity.ALWAYS, Optional.empty());

        assertThatThrownBy(() -> new BankDirectory(List.of(bank, bank), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsDaysAsJapanDoes() {
        assertThat(JapaneseDay.of(Instant.parse("2025-01-14T14:59:59Z"))).isEqualTo(END.minusDays(1));
        assertThat(JapaneseDay.of(Instant.parse("2025-01-14T15:00:00Z"))).isEqualTo(END);
    }

    private static ListedBank listed(BankCode code, String name, Validity validity, Optional<BankCode> successor) {
        TreeMap<String, ListedBranch> branches = new TreeMap<>();
        for (String branch : List.of("101", "102", "201")) {
            branches.put(branch, new ListedBranch(branch, "支店", "シテン"));
        }
        return new ListedBank(code, name, "カナ", "かな", "kana", validity, successor, branches);
    }
}
