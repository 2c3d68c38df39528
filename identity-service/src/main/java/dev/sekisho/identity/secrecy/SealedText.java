package dev.sekisho.identity.secrecy;

import java.util.UUID;

/** One sealed text in its place. @param place table and column @param row the row's id */
public record SealedText(String place, UUID row, Subject subject, String context, byte[] sealed) {

    @Override
    public String toString() {
        return "SealedText[" + place + ", " + row + "]";
    }
}
