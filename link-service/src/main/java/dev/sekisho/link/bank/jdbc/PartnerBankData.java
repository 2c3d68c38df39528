package dev.sekisho.link.bank.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.json.StrictJson;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A partner bank as data, read strictly: adding a bank of a known kind is one more of these (A20). */
record PartnerBankData(String bankCode, String name, Connection connection, List<PostureData> postures) {

    private static final ObjectReader READER =
            StrictJson.makeStrict(new ObjectMapper()).readerForListOf(PartnerBankData.class);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    PartnerBankData {
        new Bank(new BankCode(bankCode), name, connection, Map.of());
        postures = List.copyOf(postures);
    }

    static List<PartnerBankData> readAll(PartnerBanks wanted) {
        List<PartnerBankData> all = new ArrayList<>();
        if (wanted.sandbox()) {
            all.addAll(bundled());
        }
        wanted.file().ifPresent(file -> all.addAll(read(file)));
        return all;
    }

    static List<PartnerBankData> bundled() {
        try (InputStream bytes = PartnerBankData.class.getResourceAsStream("/partner-banks/sandbox.json")) {
            return READER.readValue(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the sandbox's partner banks", unreadable);
        }
    }

    private static List<PartnerBankData> read(Path file) {
        try {
            return READER.readValue(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("sekisho.link.partner-banks: cannot read " + file, unreadable);
        }
    }

    /**
     * How the bank's customers are authenticated from a Japanese day on, for each class of them alike.
     *
     * @param basis on what the entry rests; never blank, so that a made-up value says that it is one
     * @param closedTimes as {@code 23:55-00:05}; may be absent, as may what is known of the legal basis and the review
     */
    record PostureData(
            LocalDate validFrom,
            Set<ProofKind> enforced,
            Set<ProofKind> offered,
            NameMode nameMode,
            NoticeChannel notice,
            Inquiry inquiry,
            int bankLock,
            String basis,
            List<String> closedTimes,
            String legalBasis,
            LocalDate reviewedOn,
            String findings,
            LocalDate nextReviewDue) {

        PostureData {
            closedTimes = closedTimes == null ? List.of() : List.copyOf(closedTimes);
            new Posture(enforced, offered, nameMode, notice, inquiry, bankLock, ServiceHours.parse(closedTimes));
            if ((reviewedOn == null) != (findings == null) || (reviewedOn == null) != (nextReviewDue == null)) {
                throw new IllegalArgumentException("a review has a day, findings and the day of the next one");
            }
            if (basis == null || basis.isBlank()) {
                throw new IllegalArgumentException("a posture says on what it rests");
            }
        }

        Instant inForceFrom() {
            return validFrom.atStartOfDay(TOKYO).toInstant();
        }

        Set<CustomerClass> customers() {
            return Set.of(CustomerClass.values());
        }
    }
}
