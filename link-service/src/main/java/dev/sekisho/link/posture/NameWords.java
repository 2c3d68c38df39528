package dev.sekisho.link.posture;

import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.decision.Words;

/** Each way of comparing names, in words. */
final class NameWords {

    private NameWords() {}

    static Words of(NameMode mode) {
        return switch (mode) {
            case RETURNS_KANA ->
                new Words("名義カナの回答を本人確認結果と照合します。", "The returned kana are compared with the verified identity.");
            case COMPARES_KANA_AND_BIRTHDATE ->
                new Words("銀行がカナと生年月日を照合します。", "The bank compares kana and birth date.");
            case PAYEE_INQUIRY -> new Words("受取人照会で名義を確認します。", "The name is asked for as a payee's.");
            case NONE -> new Words("名義を照合できません。", "No name can be compared.");
        };
    }
}
