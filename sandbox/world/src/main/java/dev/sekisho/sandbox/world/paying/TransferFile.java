package dev.sekisho.sandbox.world.paying;

import dev.sekisho.sandbox.world.bank.AccountType;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A 総合振込 (種別 21) as the operator's bank reads it: records of 120 bytes without line ends, by their offsets alone, taken
 * whole or not at all. It shares no code with whoever writes such files.
 *
 * @param day on which it is to be carried out; the file has no year
 */
record TransferFile(MonthDay day, List<TransferLine> lines) {

    private static final Map<Character, AccountType> TYPES =
            Map.of('1', AccountType.ORDINARY, '2', AccountType.CURRENT, '4', AccountType.SAVINGS);
    private static final int FEWEST = 4;

    TransferFile {
        lines = List.copyOf(lines);
    }

    long totalYen() {
        return lines.stream().mapToLong(TransferLine::amountYen).reduce(0, Math::addExact);
    }

    /** @param payer whose files are taken */
    static TransferFile read(byte[] file, PayingTerms payer) throws SpoiledFile {
        int records = file.length / FileRecord.LENGTH;
        if (file.length % FileRecord.LENGTH != 0 || records < FEWEST) {
            throw new SpoiledFile(records + 1, "a file is whole records: a header, payments, a trailer and an end");
        }
        MonthDay day = header(FileRecord.at(file, 0), payer);
        List<TransferLine> lines = new ArrayList<>();
        Set<Long> references = new HashSet<>();
        for (int i = 1; i < records - 2; i++) {
            FileRecord entry = FileRecord.at(file, i);
            TransferLine line = line(entry);
            entry.require(references.add(line.reference()), "the same payment twice");
            lines.add(line);
        }
        TransferFile read = new TransferFile(day, lines);
        read.requireTrailer(FileRecord.at(file, records - 2));
        FileRecord end = FileRecord.at(file, records - 1);
        end.constant(0, "9");
        end.blank(1, 119);
        return read;
    }

    private static MonthDay header(FileRecord header, PayingTerms payer) throws SpoiledFile {
        header.constant(0, "1210");
        header.constant(4, payer.senderCode());
        header.require(header.party(14, 40).equals(payer.holder()), "the account is somebody else's");
        header.constant(58, payer.bank().value());
        header.institution(62, 15);
        header.constant(77, payer.branch());
        header.institution(80, 15);
        header.require(TYPES.get(header.digits(95, 1).charAt(0)) == payer.type(), "the account is of another type");
        header.constant(96, payer.number());
        header.blank(103, 17);
        int month = (int) header.number(54, 2);
        int day = (int) header.number(56, 2);
        header.require(month >= 1 && month <= 12 && day >= 1, "that is no day");
        header.require(day <= Month.of(month).maxLength(), "that is no day");
        return MonthDay.of(month, day);
    }

    private static TransferLine line(FileRecord entry) throws SpoiledFile {
        entry.constant(0, "2");
        entry.institution(5, 15);
        entry.institution(23, 15);
        entry.constant(38, "0000");
        AccountType type = TYPES.get(entry.digits(42, 1).charAt(0));
        entry.require(type != null, "there are no accounts of this type here");
        long yen = entry.number(80, 10);
        entry.require(yen > 0, "a payment is of at least one yen");
        entry.require(entry.number(90, 1) <= 2, "a code is new, changed or neither");
        entry.number(101, 10);
        entry.constant(111, "7");
        entry.blank(112, 8);
        return new TransferLine(
                entry.digits(1, 4),
                entry.digits(20, 3),
                type,
                entry.digits(43, 7),
                entry.party(50, 30),
                yen,
                entry.number(91, 10));
    }

    private void requireTrailer(FileRecord trailer) throws SpoiledFile {
        trailer.constant(0, "8");
        trailer.require(trailer.number(1, 6) == lines.size(), "the trailer counts other payments");
        trailer.require(trailer.number(7, 12) == totalYen(), "the trailer says another sum");
        trailer.blank(19, 101);
    }
}
