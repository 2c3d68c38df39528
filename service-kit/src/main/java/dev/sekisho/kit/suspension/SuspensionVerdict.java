package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.suspension.Suspension;
import java.util.Optional;

/**
 * Whether an operation may go on, as far as this replica's copy of the suspension book knows.
 *
 * @param code {@code OK}, {@code SUSPENDED}, or {@code SUSPENSION_UNKNOWN} when the copy is too old or was never had
 * @param suspension what stops it; present exactly with {@code SUSPENDED}
 */
public record SuspensionVerdict(String code, Optional<Suspension> suspension) {

    static final SuspensionVerdict OPEN = new SuspensionVerdict("OK", Optional.empty());
    static final SuspensionVerdict UNKNOWN = new SuspensionVerdict("SUSPENSION_UNKNOWN", Optional.empty());

    static SuspensionVerdict suspended(Suspension suspension) {
        return new SuspensionVerdict("SUSPENDED", Optional.of(suspension));
    }

    public boolean isOpen() {
        return code.equals("OK");
    }

    /** The code of the refusal; empty when the operation is open. */
    public Optional<String> refusal() {
        return isOpen() ? Optional.empty() : Optional.of(code);
    }
}
