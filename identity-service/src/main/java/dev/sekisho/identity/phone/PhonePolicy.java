package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.message.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules by which a number is taken for an account, in the order in which they are asked. */
@ApplicationScoped
public class PhonePolicy {

    private final List<Rule> rules;
    private final List<Function<Candidate, Optional<NumberRefusal>>> ofNumbers;

    PhonePolicy(NumberTrust trust) {
        ofNumbers = List.of(
                number -> trust.refusal(number.byPlan()),
                number -> trust.refusal(number.byCarrier()),
                number -> when(isSmsToFixedLine(number), NumberRefusal.FIXED_LINE_TAKES_NO_SMS));
        rules = List.of(
                (account, number) -> when(account instanceof ClosedAccount, NumberRefusal.ACCOUNT_CLOSED),
                (account, number) -> when(account instanceof HeldAccount, NumberRefusal.ACCOUNT_HELD),
                (account, number) -> judgeNumber(number),
                (account, number) ->
                        when(account.holdsOtherThan(number.numberHash()), NumberRefusal.OTHER_NUMBER_BOUND));
    }

    Optional<NumberRefusal> judge(Account account, Candidate number) {
        return rules.stream()
                .flatMap(rule -> rule.judge(account, number).stream())
                .findFirst();
    }

    /** What speaks against a number, whosever it is to be. */
    public Optional<NumberRefusal> judgeNumber(Candidate number) {
        return ofNumbers.stream().flatMap(rule -> rule.apply(number).stream()).findFirst();
    }

    private static boolean isSmsToFixedLine(Candidate number) {
        return number.line() == LineType.FIXED && number.channel() == Channel.SMS;
    }

    private static Optional<NumberRefusal> when(boolean applies, NumberRefusal reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }

    /** One rule: a reason to refuse, or none. */
    private interface Rule {

        Optional<NumberRefusal> judge(Account account, Candidate number);
    }
}
