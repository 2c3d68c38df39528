package dev.sekisho.compensation.zengin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A 入出金取引明細 as a bank writes it: by offsets alone, and with none of the reader's code. */
public final class StatementText {

    private static final Charset JIS = Charset.forName("windows-31j");
    private static final int REIWA = 2018;

    private final String account;
    private final LocalDate from;
    private final LocalDate until;
    private final long opening;
    private final List<String> data = new ArrayList<>();
    private long credits;
    private long debits;
    private long creditTotal;
    private long debitTotal;

    private StatementText(String account, LocalDate from, LocalDate until, long opening) {
        this.account = account;
        this.from = from;
        this.until = until;
        this.opening = opening;
    }

    /** Of the sandbox's paying account. */
    public static StatementText of(LocalDate from, LocalDate until, long opening) {
        return new StatementText(
                "0998" + text("", 15) + "001" + text("", 15) + "000" + "2" + "0000007654", from, until, opening);
    }

    static StatementText ofAccount(String number, LocalDate from, LocalDate until, long opening) {
        return new StatementText(
                "0998" + text("", 15) + "001" + text("", 15) + "000" + "2" + number, from, until, opening);
    }

    public StatementText credit(
            String inquiry, LocalDate day, LocalDate value, long yen, String party, String summary, String edi) {
        credits++;
        creditTotal += yen;
        return entry(inquiry, day, value, "1", yen, party, summary, edi);
    }

    public StatementText debit(String inquiry, LocalDate day, long yen, String party) {
        debits++;
        debitTotal += yen;
        return entry(inquiry, day, day, "2", yen, party, "", "");
    }

    private StatementText entry(
            String inquiry,
            LocalDate day,
            LocalDate value,
            String direction,
            long yen,
            String party,
            String summary,
            String edi) {
        data.add("2" + inquiry + date(day) + date(value) + direction + "11" + number(yen, 12) + number(0, 12)
                + number(0, 6) + number(0, 6) + "0" + number(0, 7) + "000" + text("", 10) + text(party, 48)
                + text("", 15)
                + text("", 15) + text(summary, 20) + text(edi, 20) + " ");
        return this;
    }

    public long closing() {
        return opening + creditTotal - debitTotal;
    }

    public byte[] bytes() {
        return bytes(trailer(credits, creditTotal, closing()), "");
    }

    byte[] withLineEnds() {
        return bytes(trailer(credits, creditTotal, closing()), "\r\n");
    }

    byte[] withTrailer(long otherCredits, long otherTotal, long otherClosing) {
        return bytes(trailer(otherCredits, otherTotal, otherClosing), "");
    }

    private byte[] bytes(String trailer, String lineEnd) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>();
        all.add("1" + "03" + "0" + date(until) + date(from) + date(until) + account + text("ｾｷｼﾖﾍﾟｲ", 40)
                + sign(opening) + "1" + number(Math.abs(opening), 14) + text("", 71));
        all.addAll(data);
        all.add(trailer);
        all.add("9" + number(all.size() + 1L, 10) + number(1, 5) + text("", 184));
        all.forEach(line -> out.writeBytes((line + lineEnd).getBytes(JIS)));
        return out.toByteArray();
    }

    private String trailer(long said, long saidTotal, long saidClosing) {
        return "8" + number(said, 6) + number(saidTotal, 13) + number(debits, 6) + number(debitTotal, 13)
                + sign(saidClosing) + number(Math.abs(saidClosing), 14) + number(data.size(), 7) + text("", 139);
    }

    private static String sign(long balance) {
        return balance < 0 ? "2" : "1";
    }

    private static String date(LocalDate day) {
        return String.format("%02d%02d%02d", day.getYear() - REIWA, day.getMonthValue(), day.getDayOfMonth());
    }

    private static String number(long value, int digits) {
        return String.format("%0" + digits + "d", value);
    }

    private static String text(String words, int length) {
        return String.format("%-" + length + "s", words);
    }
}
