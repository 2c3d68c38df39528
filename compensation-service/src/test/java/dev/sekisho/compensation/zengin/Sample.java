package dev.sekisho.compensation.zengin;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfers of the golden file, and files made of any transfers. */
final class Sample {

    static final int RECORD = 120;

    static final TransferHeader HEADER = new TransferHeader(
            12_345_678L,
            party("セキショペイ株式会社"),
            MonthDay.of(11, 30),
            new ZenginAccount(
                    new BankCode("0998"),
                    Optional.of(institution("セキショダイイチ")),
                    "001",
                    Optional.of(institution("ほんてん")),
                    AccountKind.CURRENT,
                    "0007654"));

    private Sample() {}

    static List<Transfer> golden() {
        return List.of(
                new Transfer(
                        new ZenginAccount(
                                new BankCode("0125"),
                                Optional.of(institution("シチジュウシチ")),
                                "101",
                                Optional.empty(),
                                AccountKind.ORDINARY,
                                "0123456"),
                        party("やまだ　はなこ"),
                        Money.yen(300_000),
                        1),
                new Transfer(
                        account("9900", "018", AccountKind.SAVINGS, "1234567"),
                        party("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘボマ"),
                        Money.yen(1),
                        2),
                new Transfer(
                        account("0126", "200", AccountKind.CURRENT, "7000000"),
                        party("株式会社 セキショー２.a"),
                        Money.yen(9_999_999_999L),
                        9_999_999_999L));
    }

    static ZenginName party(String raw) {
        return ZenginName.of(raw, Alphabet.PARTY);
    }

    static ZenginName institution(String raw) {
        return ZenginName.of(raw, Alphabet.INSTITUTION);
    }

    static ZenginAccount account(String bank, String branch, AccountKind kind, String number) {
        return ZenginAccount.unnamed(new BankCode(bank), branch, kind, number);
    }

    static byte[] goldenBytes() {
        try (InputStream in = Sample.class.getResourceAsStream("/zengin/transfers.golden")) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] written(List<Transfer> transfers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransferFileWriter writer = new TransferFileWriter(out, HEADER);
            for (Transfer transfer : transfers) {
                writer.add(transfer);
            }
            writer.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static Read read(byte[] file) throws MalformedFile {
        List<TransferHeader> headers = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        try {
            FileTotals totals = TransferFileReader.read(new ByteArrayInputStream(file), headers::add, transfers::add);
            return new Read(headers.get(0), transfers, totals);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    record Read(TransferHeader header, List<Transfer> transfers, FileTotals totals) {}
}
