package dev.sekisho.sandbox.actor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operator's treasury at its own bank: it hands in files of transfers, sends lump sums, and fetches statements. */
public final class Treasury {

    private static final String ACCOUNT = "/paying-account";

    private final Site bank;
    private final String[] credentials;

    public Treasury(Places places) {
        this.bank = new Site(places.world());
        byte[] client = "sekisho:sandbox-secret".getBytes(StandardCharsets.UTF_8);
        this.credentials =
                new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(client)};
    }

    /** Hands in a 総合振込; the same bytes again are the same order. */
    public Answer order(byte[] file) {
        return bank.postBytes(ACCOUNT + "/transfer-orders", file, credentials);
    }

    /** Sends one amount to a bank for a list of its own depositors. */
    public Answer payLumpSum(String lumpSumId, String bankCode, long yen) {
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("lumpSumId", lumpSumId);
        payment.put("bankCode", bankCode);
        payment.put("amountYen", yen);
        return bank.post(ACCOUNT + "/lump-sums", payment, credentials);
    }

    /** The 入出金取引明細 of all that was booked since the last one that was fetched. */
    public byte[] statement() {
        return bank.fetch(ACCOUNT + "/statements", credentials);
    }

    /** The account's book, and what became of each payment: the truth. */
    public Answer account() {
        return bank.get(ACCOUNT).expect("the paying account is seen", 200);
    }
}
