package dev.sekisho.identity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.code.Budget.Limit;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes counted by who asks, by where they go, and altogether. */
@Tag("TA4")
@Tag("ID-10")
class CodeBudgetsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Limit TWO = new Limit(2, HOUR);

    private final SilentAlarm alarm = new SilentAlarm();
    private final InMemoryCodes codes = new InMemoryCodes();
    private Instant now = Instant.parse("2027-01-10T03:00:00Z");
    private int next;

    @Test
    void aDeviceThatHadItsShareTakesNothingFromTheNumberItAsksFor() {
        CodeDesk desk =
                desk(new CodeBudgets(Optional.of(TWO), Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        for (int asked = 0; asked < 10; asked++) {
            issue(desk, "victim", "block", Origins.from(AddressKind.CARRIER_NAT, "nat", "bot"));
        }
        assertThat(alarm.exhausted()).hasSize(8).containsOnly(BudgetKind.DEVICE);

        for (int asked = 0; asked < 3; asked++) {
            assertThat(issue(desk, "victim", "block", Origins.from(AddressKind.CARRIER_NAT, "nat", "own" + asked)))
                    .isInstanceOf(CodeIssue.Issued.class);
        }
        assertThat(issue(desk, "victim", "block", Origins.from(AddressKind.CARRIER_NAT, "nat", "own")))
                .isEqualTo(new CodeIssue.NotIssued(CodeIssue.Reason.RECIPIENT_LIMIT));
    }

    @Test
    void aThousandRequestsForOneNumberAreFiveCodesInAnHourAndTenInADay() {
        CodeDesk desk = desk(new CodeBudgets(
                Optional.empty(),
                Map.of(),
                Optional.of(new Limit(10, Duration.ofDays(1))),
                Optional.empty(),
                Optional.empty()));
        int inTheHour = 0;
        for (int asked = 0; asked < 1_000; asked++) {
            inTheHour += issue(desk, "victim", "block", bot()) instanceof CodeIssue.Issued ? 1 : 0;
            now = now.plusSeconds(3);
        }
        assertThat(inTheHour).isEqualTo(5);

        int inTheDay = inTheHour;
        for (int asked = 0; asked < 1_000; asked++) {
            inTheDay += issue(desk, "victim", "block", bot()) instanceof CodeIssue.Issued ? 1 : 0;
            now = now.plusSeconds(60);
        }
        assertThat(inTheDay).isEqualTo(10);
    }

    @Test
    void aThousandNumbersAskedForFromOneNetworkAreCapped() {
        CodeDesk desk = desk(new CodeBudgets(
                Optional.empty(),
                Map.of(AddressKind.FIXED, new Limit(30, HOUR)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(issued(desk, 1_000, AddressKind.FIXED)).isEqualTo(30);
    }

    @Test
    void countsByNetworkOnlyWhereStrangersDoNotShareIt() {
        CodeDesk desk = desk(new CodeBudgets(
                Optional.empty(),
                Map.of(AddressKind.HOSTING, TWO),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(issued(desk, 5, AddressKind.HOSTING)).isEqualTo(2);
        assertThat(issued(desk, 5, AddressKind.CARRIER_NAT)).isEqualTo(5);
        assertThat(issued(desk, 5, AddressKind.FIXED)).isEqualTo(5);
        assertThatThrownBy(() -> new CodeBudgets(
                        Optional.empty(),
                        Map.of(AddressKind.CARRIER_NAT, TWO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowBeginsWithItsFirstCodeAndEndsByItself() {
        CodeDesk desk =
                desk(new CodeBudgets(Optional.empty(), Map.of(), Optional.empty(), Optional.of(TWO), Optional.empty()));
        assertThat(issued(desk, 4, AddressKind.FIXED)).isEqualTo(2);

        now = now.plus(HOUR).minusMillis(1);
        assertThat(issued(desk, 1, AddressKind.FIXED)).isZero();
        now = now.plusMillis(1);
        assertThat(issued(desk, 4, AddressKind.FIXED)).isEqualTo(2);
    }

    @Test
    void theDaysCeilingHoldsForEverybodyAndIsAnAlarm() {
        CodeDesk desk =
                desk(new CodeBudgets(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.of(TWO)));

        assertThat(issued(desk, 3, AddressKind.FIXED)).isEqualTo(2);
        assertThat(alarm.exhausted()).containsExactly(BudgetKind.DAY);
        CodeIssue mail = desk.issue(binding(), "a mailbox", now);
        assertThat(mail).as("mail costs nothing").isInstanceOf(CodeIssue.Issued.class);
    }

    @Test
    void ofTwoCodesWantedTogetherNoneIsIssuedIfOneIsNot() {
        CodeDesk desk = desk(CodeBudgets.none());
        for (int asked = 0; asked < 5; asked++) {
            issue(desk, "full", "block", Origins.HOME);
        }
        List<CodeWish> wishes = List.of(
                new CodeWish(binding(), CodeTarget.mailbox("free", Optional.empty())),
                new CodeWish(binding(), CodeTarget.mailbox("full", Optional.empty())));

        assertThat(desk.issueAll(wishes, now)).isEmpty();
    }

    @Test
    @Tag("A33")
    void failuresFromASharedNetworkAreAnAlarmAboveARatioAndNothingElse() {
        FailureRatio ratio =
                new FailureRatio(codes, new RatioRules(4, 50, HOUR), alarm, new NoTransaction(), () -> now);
        Origin shared = Origins.from(AddressKind.CARRIER_NAT, "nat", "anybody");

        ratio.tried(shared, true);
        ratio.tried(shared, true);
        ratio.tried(shared, false);
        assertThat(alarm.failing()).as("too few to say anything").isEmpty();
        ratio.tried(shared, false);
        assertThat(alarm.failing()).containsExactly(50);
        ratio.tried(shared, false);
        assertThat(alarm.failing()).as("40 percent").hasSize(1);

        now = now.plus(HOUR);
        for (int tried = 0; tried < 3; tried++) {
            ratio.tried(shared, true);
        }
        assertThat(alarm.failing()).as("a new window").hasSize(1);
        for (int tried = 0; tried < 9; tried++) {
            ratio.tried(Origins.from(AddressKind.FIXED, "home", "own"), true);
        }
        assertThat(alarm.failing()).as("countable networks have limits").hasSize(1);
    }

    private Origin bot() {
        return Origins.from(AddressKind.HOSTING, "rented", "bot-" + next);
    }

    private int issued(CodeDesk desk, int asked, AddressKind kind) {
        int issued = 0;
        for (int one = 0; one < asked; one++) {
            Origin origin = Origins.from(kind, "site-" + kind, "device-" + next);
            issued += issue(desk, "number-" + next, "block", origin) instanceof CodeIssue.Issued ? 1 : 0;
        }
        return issued;
    }

    private CodeIssue issue(CodeDesk desk, String number, String block, Origin origin) {
        return desk.issue(binding(), CodeTarget.number(number, block, Optional.of(origin)), now);
    }

    private CodeBinding binding() {
        next++;
        return new CodeBinding("somebody-" + next, UUID.randomUUID(), CodePurpose.PHONE, "a thing");
    }

    private CodeDesk desk(CodeBudgets budgets) {
        return CodeDesks.inMemory(codes, CodeDesks.DEFAULT, budgets, alarm);
    }
}
