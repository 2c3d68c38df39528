package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.page.Words;
import dev.sekisho.link.suspension.SuspensionWords;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the business says in both languages, in the one of who looks. */
public final class Said {

    private Said() {}

    public static String of(dev.sekisho.link.decision.Words said, Words words) {
        return words.either(said.ja(), said.en());
    }

    public static String of(Operation operation, Words words) {
        return of(SuspensionWords.of(operation), words);
    }

    public static String of(SuspensionReason reason, Words words) {
        return of(SuspensionWords.of(reason), words);
    }

    public static String of(Collection<Operation> operations, Words words) {
        return operations.stream()
                .map(operation -> of(operation, words))
                .collect(Collectors.joining(words.either("・", ", ")));
    }
}
