package dev.sekisho.charge.monitoring;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of rules there are: what each adds up, and which numbers it takes. */
public enum RuleKind {
    LADDER(
            Set.of(Subject.WALLET, Subject.BANK_ACCOUNT),
            Ladder::of,
            within(10, Numbers.DAY),
            new Parameter("steps", 2, 10),
            new Parameter("factor", 2, 100),
            yen("topYen"),
            anyAge()),
    RAPID_CHARGES(
            Set.of(Subject.WALLET, Subject.BANK_ACCOUNT),
            RapidCharges::of,
            within(10, Numbers.DAY),
            new Parameter("charges", 2, 100),
            yen("totalYen"),
            anyAge()),
    FULL_CAP_OF_NEW_LINK(
            Set.of(Subject.WALLET),
            FullCapOfNewLink::of,
            new Parameter("percent", 1, 100),
            yen("capYen"),
            new Parameter(Parameters.LINK_YOUNGER_THAN_DAYS, 1, Numbers.YEAR_DAYS)),
    BOTH_SIDES_OF_MONTH(
            Set.of(Subject.WALLET, Subject.BANK_ACCOUNT),
            BothSidesOfMonth::of,
            new Parameter("hoursEachSide", 1, 168),
            yen("eachSideYen"),
            anyAge()),
    CHARGE_THEN_LEAVE(
            Set.of(Subject.WALLET),
            ChargeThenLeave::of,
            within(60, 7 * Numbers.DAY),
            new Parameter("percent", 1, 100),
            yen("chargedYen"),
            anyAge()),
    MANY_WALLETS_AT_TERMINAL(
            Set.of(Subject.TERMINAL),
            ManyWalletsAtTerminal::of,
            within(60, Numbers.DAY),
            new Parameter("wallets", 2, 1_000),
            new Parameter(Parameters.LINK_YOUNGER_THAN_DAYS, 1, Numbers.YEAR_DAYS));

    private final Set<Subject> subjects;
    private final Function<Parameters, Pattern> pattern;
    private final List<Parameter> parameters;

    RuleKind(Set<Subject> subjects, Function<Parameters, Pattern> pattern, Parameter... parameters) {
        this.subjects = subjects;
        this.pattern = pattern;
        this.parameters = List.of(parameters);
    }

    public boolean addsUp(Subject subject) {
        return subjects.contains(subject);
    }

    /** The numbers it takes, all of them and no others. */
    public List<Parameter> parameters() {
        return parameters;
    }

    boolean takes(Parameters values) {
        Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        return names.equals(values.values().keySet())
                && parameters.stream()
                        .allMatch(one -> one.allows(values.values().get(one.name())));
    }

    Pattern pattern(Parameters values) {
        return pattern.apply(values);
    }

    private static Parameter within(long least, long most) {
        return new Parameter("withinSeconds", least, most);
    }

    private static Parameter yen(String name) {
        return new Parameter(name, 1, Numbers.MOST_YEN);
    }

    /** 0: of whatever age. */
    private static Parameter anyAge() {
        return new Parameter(Parameters.LINK_YOUNGER_THAN_DAYS, 0, Numbers.YEAR_DAYS);
    }

    /** What an enum's constants cannot name while they are being made. */
    private static final class Numbers {
        private static final long DAY = 86_400;
        private static final long YEAR_DAYS = 366;
        private static final long MOST_YEN = 10_000_000;
    }
}
