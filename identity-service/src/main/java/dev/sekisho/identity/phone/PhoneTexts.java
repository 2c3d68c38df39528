package dev.sekisho.identity.phone;

import dev.sekisho.identity.code.Code;

/** What is sent or said to a number that is to be verified. */
final class PhoneTexts {

    private PhoneTexts() {}

    static String code(Code code) {
        return "【関所】確認コード " + code.digits() + " 電話番号の確認です。誰にも教えないでください。";
    }
}
