package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.CanonicalBytes;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a settlement is whatever its state: one month with one bank, and its lines in their order. */
public record SettlementHead(
        UUID id,
        BankCode bank,
        YearMonth month,
        List<SettlementLine> lines,
        Actor madeBy,
        Instant madeAt,
        long version) {

    private static final String FORMAT = "sekisho.settlement.1";

    public SettlementHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(month, "month");
        lines = List.copyOf(lines);
        Objects.requireNonNull(madeBy, "madeBy");
        Objects.requireNonNull(madeAt, "madeAt");
        if (lines.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a settlement has a line and a version");
        }
    }

    public long operatorYen() {
        return lines.stream().mapToLong(SettlementLine::operatorYen).reduce(0, Math::addExact);
    }

    /** What the bank owes the operator for the month; below zero the operator owes the bank. */
    public long bankYen() {
        return lines.stream().mapToLong(SettlementLine::bankYen).reduce(0, Math::addExact);
    }

    public ContentHash hash() {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(FORMAT)
                .field(id)
                .field(bank.value())
                .field(month.toString())
                .field(lines.size());
        for (SettlementLine line : lines) {
            bytes.field(line.kind().name())
                    .field(line.claim().value())
                    .field(line.route())
                    .field(line.caseNumber())
                    .field(line.paidOn().toString())
                    .field(line.fault().name())
                    .field(line.rule().map(UUID::toString).orElse(""))
                    .field(line.operatorYen())
                    .field(line.bankYen());
        }
        return new ContentHash(Sha256.of(bytes.toBytes()).value());
    }

    SettlementHead next() {
        return new SettlementHead(id, bank, month, lines, madeBy, madeAt, version + 1);
    }
}
