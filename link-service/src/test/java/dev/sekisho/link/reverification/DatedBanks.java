package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.evidence.NoticeChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The first bank, with other postures from other moments on. */
final class DatedBanks implements Banks {

    static final Posture OTHER = new Posture(
            FixedBanks.PIN_AND_CODE.enforced(),
            FixedBanks.PIN_AND_CODE.offered(),
            FixedBanks.PIN_AND_CODE.nameMode(),
            NoticeChannel.POST,
            FixedBanks.PIN_AND_CODE.inquiry(),
            FixedBanks.PIN_AND_CODE.bankLock());

    private final TreeMap<Instant, Bank> versions = new TreeMap<>();

    DatedBanks() {
        from(Instant.EPOCH, FixedBanks.first(FixedBanks.PIN_AND_CODE));
    }

    void from(Instant moment, Bank bank) {
        versions.put(moment, bank);
    }

    @Override
    public Optional<Bank> find(BankCode code, Instant asOf) {
        return Optional.ofNullable(versions.floorEntry(asOf))
                .map(java.util.Map.Entry::getValue)
                .filter(bank -> bank.code().equals(code));
    }

    @Override
    public List<Bank> all(Instant asOf) {
        return find(FixedBanks.FIRST, asOf).stream().toList();
    }
}
