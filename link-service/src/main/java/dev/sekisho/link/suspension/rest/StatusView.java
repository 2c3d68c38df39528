package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The public status. @param asOf when it was so @param current false while the present state cannot be read */
record StatusView(Instant asOf, boolean current, List<BankStatus> banks) {

    /** One bank, operation by operation. */
    record BankStatus(String bankCode, String name, OperationStatus link, OperationStatus charge) {}

    /** OPEN or STOPPED. @param plannedEnd absent while it is not known (未定) */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperationStatus(String state, Instant since, SuspensionReason reason, Instant plannedEnd) {

        static final OperationStatus OPEN = new OperationStatus("OPEN", null, null, null);

        /** Without a reason where none is known. */
        static OperationStatus stopped(Optional<Suspension> by) {
            return by.map(stop -> new OperationStatus(
                            "STOPPED",
                            stop.since(),
                            stop.reason(),
                            stop.plannedEnd().orElse(null)))
                    .orElseGet(() -> new OperationStatus("STOPPED", null, null, null));
        }
    }
}
