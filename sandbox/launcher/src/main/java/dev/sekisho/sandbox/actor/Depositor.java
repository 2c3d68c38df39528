package dev.sekisho.sandbox.actor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The holder of a bank account, with the secrets that only the holder should know. */
public record Depositor(
        String bankCode,
        String branchCode,
        String accountType,
        String accountNumber,
        String holderKana,
        LocalDate birthDate,
        String pin,
        long balanceYen) {

    /** The bank account of a person, on the bank's side: with the kana in the bank's own writing. */
    public static Depositor of(Person person, String bankCode, long balanceYen) {
        return new Depositor(
                bankCode,
                "106",
                "ORDINARY",
                Fresh.digits(7),
                person.nameKana().replace(' ', '\u3000'),
                person.birthDate(),
                Fresh.digits(4),
                balanceYen);
    }

    /** What anybody needs to know to begin linking this account. */
    Map<String, Object> account() {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("bankCode", bankCode);
        account.put("branchCode", branchCode);
        account.put("accountType", accountType);
        account.put("accountNumber", accountNumber);
        return account;
    }

    /** The same, with the holder's name: to whom a bank pays. */
    public Map<String, Object> payee() {
        Map<String, Object> payee = new LinkedHashMap<>(account());
        payee.put("holderKana", holderKana);
        return payee;
    }

    /** As the own bank names the account: which bank needs no saying. */
    Map<String, Object> atOwnBank() {
        Map<String, Object> account = new LinkedHashMap<>(account());
        account.remove("bankCode");
        return account;
    }

    Map<String, Object> record() {
        Map<String, Object> kept = atOwnBank();
        kept.put("holderKana", holderKana);
        kept.put("birthDate", birthDate.toString());
        kept.put("pin", pin);
        kept.put("balanceYen", balanceYen);
        return kept;
    }

    String path() {
        return "/banks/" + bankCode + "/depositors/" + branchCode + "/" + accountNumber;
    }
}
