package dev.sekisho.sandbox.world.paying;

import java.time.LocalDate;
import java.util.List;

/** A file of transfers that the bank has taken. @param sha256 of its bytes, in hex: the same file is the same order */
public record TransferOrder(String orderId, String sha256, LocalDate day, List<TransferLine> lines) {

    public TransferOrder {
        lines = List.copyOf(lines);
    }

    public long totalYen() {
        return lines.stream().mapToLong(TransferLine::amountYen).reduce(0, Math::addExact);
    }
}
