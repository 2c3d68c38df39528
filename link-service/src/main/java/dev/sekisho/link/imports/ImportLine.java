package dev.sekisho.link.imports;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.directory.JapaneseDay;
import dev.sekisho.link.link.ImportLink.OldLink;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** One old link as its operator's file says it. */
record ImportLine(WalletId wallet, PersonId person, BankAccount account, LocalDate linkedOn) {

    OldLink toLink(UUID importId, int line) {
        UUID source = UUID.nameUUIDFromBytes((importId + ":" + line).getBytes(StandardCharsets.US_ASCII));
        return new OldLink(new LinkRequestId(source), wallet, person, account, JapaneseDay.start(linkedOn));
    }

    @Override
    public String toString() {
        return "ImportLine[***]";
    }
}
