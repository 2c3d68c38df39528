package dev.sekisho.compensation.claims;

import java.util.List;
import java.util.UUID;

/** Somebody whose bank account was charged by a thief, as the bank has confirmed it. */
record Victim(
        String caseNumber,
        UUID caseId,
        UUID bankAccount,
        UUID wallet,
        String accountNumber,
        List<UUID> charges,
        long stolenYen,
        boolean customer) {

    /** The claim of all of it. */
    String claim() {
        return claim(charges, accountNumber, null, "");
    }

    String claimFor(UUID beneficiary) {
        return claim(charges, accountNumber, beneficiary, "");
    }

    String claimTo(String otherAccountNumber) {
        return claim(charges, otherAccountNumber, null, "");
    }

    String claimOf(List<UUID> some) {
        return claim(some, accountNumber, null, "");
    }

    String claimWith(String more) {
        return claim(charges, accountNumber, null, more);
    }

    private String claim(List<UUID> some, String number, UUID beneficiary, String more) {
        String ids = String.join(",", some.stream().map(id -> "\"" + id + "\"").toList());
        return "{\"type\":\"" + (customer ? "CUSTOMER" : "NON_CUSTOMER") + "\",\"chargeIds\":[" + ids
                + "],\"payee\":{\"bankCode\":\"0125\",\"branchCode\":\"101\",\"accountType\":\"ORDINARY\","
                + "\"accountNumber\":\"" + number + "\",\"holderKana\":\"ヤマダ　ハナコ\"}"
                + (beneficiary == null ? "" : ",\"beneficiaryPersonId\":\"" + beneficiary + "\"")
                + (customer && !more.contains("assessment")
                        ? ",\"assessment\":{\"finding\":\"NONE\",\"note\":\"nothing against it\"}"
                        : "")
                + more + "}";
    }
}
