package dev.sekisho.sandbox.world.paying;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A 総合振込 as a payer writes it: by offsets alone, and with none of the reader's code. */
final class TransferText {

    static final Charset JIS = Charset.forName("windows-31j");

    private final LocalDate day;
    private final List<String> lines = new ArrayList<>();
    private long total;

    TransferText(LocalDate day) {
        this.day = day;
    }

    TransferText pay(String bank, String branch, String type, String number, String payee, long yen, long reference) {
        total += yen;
        lines.add("2" + bank + text("", 15) + branch + text("", 15) + "0000" + type + number + text(payee, 30)
                + digits(yen, 10) + "0" + digits(reference, 10) + digits(0, 10) + "7" + text("", 8));
        return this;
    }

    byte[] bytes() {
        List<String> all = new ArrayList<>();
        all.add("1210" + "9980000001" + text("ｾｷｼﾖﾍﾟｲ", 40) + digits(day.getMonthValue(), 2)
                + digits(day.getDayOfMonth(), 2) + "0998" + text("ｾｷｼﾖﾀﾞｲｲﾁ", 15) + "001" + text("ﾎﾝﾃﾝ", 15) + "2"
                + "0007654" + text("", 17));
        all.addAll(lines);
        all.add("8" + digits(lines.size(), 6) + digits(total, 12) + text("", 101));
        all.add("9" + text("", 119));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        all.forEach(line -> out.writeBytes(line.getBytes(JIS)));
        return out.toByteArray();
    }

    private static String digits(long value, int digits) {
        return String.format("%0" + digits + "d", value);
    }

    private static String text(String words, int length) {
        return String.format("%-" + length + "s", words);
    }
}
