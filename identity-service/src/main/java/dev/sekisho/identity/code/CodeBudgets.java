package dev.sekisho.identity.code;

import dev.sekisho.identity.code.Budget.Limit;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what the sending of codes is limited beside the recipient's own hour, over all purposes and channels together.
 *
 * @param perSite by the kind of network; a kind without a limit is not counted by
 */
public record CodeBudgets(
        Optional<Limit> perDevice,
        Map<AddressKind, Limit> perSite,
        Optional<Limit> perRecipientDay,
        Optional<Limit> perPrefix,
        Optional<Limit> perDay) {

    public CodeBudgets {
        perSite = perSite.isEmpty() ? Map.of() : new EnumMap<>(perSite);
        if (perSite.keySet().stream().anyMatch(kind -> !kind.isCountable())) {
            throw new IllegalArgumentException("strangers share such addresses: nobody is counted by them");
        }
    }

    /** Nothing but the recipient's hour. */
    public static CodeBudgets none() {
        return new CodeBudgets(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Those that a code to this target is counted by: who asks first, so that a refusal costs the asker alone. */
    List<Budget> of(CodeTarget target) {
        return Stream.of(
                        device(target),
                        site(target),
                        budget(BudgetKind.RECIPIENT_DAY, perRecipientDay, Optional.of(target.recipient())),
                        budget(BudgetKind.PREFIX, perPrefix, target.prefix()),
                        budget(BudgetKind.DAY, perDay, target.prefix().map(phone -> "phone")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Budget> device(CodeTarget target) {
        return budget(BudgetKind.DEVICE, perDevice, target.origin().flatMap(Origin::device));
    }

    private Optional<Budget> site(CodeTarget target) {
        return target.origin()
                .flatMap(origin -> budget(
                        BudgetKind.SITE,
                        Optional.ofNullable(perSite.get(origin.network().kind())),
                        Optional.of(origin.site())));
    }

    private static Optional<Budget> budget(BudgetKind kind, Optional<Limit> limit, Optional<String> key) {
        return limit.flatMap(most -> key.map(by -> new Budget(kind, kind + ":" + by, most)));
    }
}
