package dev.sekisho.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;

/** What the public sees of a bank. */
record BankStatus(String link, String charge) {

    static BankStatus of(Answer banks, String code) {
        for (JsonNode bank : banks.expect("anybody sees the banks", 200).body()) {
            if (bank.path("bankCode").asText().equals(code)) {
                return new BankStatus(
                        bank.path("link").asText(), bank.path("charge").asText());
            }
        }
        throw new BrokenPromise("bank " + code + " is one of the banks: " + banks);
    }

    boolean isStopped() {
        return link.equals("STOPPED") && charge.equals("STOPPED");
    }
}
