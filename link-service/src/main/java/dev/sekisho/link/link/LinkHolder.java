package dev.sekisho.link.link;

import dev.sekisho.link.bank.CustomerClass;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a depositor may hear of the owner of the wallet that is linked: the kind of wallet, and the name's first kana. */
public record LinkHolder(CustomerClass walletKind, String maskedName) {

    private static final String HIDDEN = "＊＊";

    public LinkHolder {
        Objects.requireNonNull(walletKind, "walletKind");
        Objects.requireNonNull(maskedName, "maskedName");
    }

    /** Of each part of the name its first character, and nothing of its length. */
    public static LinkHolder of(CustomerClass walletKind, String nameKana) {
        return new LinkHolder(
                walletKind,
                Arrays.stream(nameKana.strip().split("[\\s\\u3000]+"))
                        .map(part -> part.codePoints()
                                        .limit(1)
                                        .mapToObj(Character::toString)
                                        .collect(Collectors.joining())
                                + HIDDEN)
                        .collect(Collectors.joining(" ")));
    }

    /** The owner of a wallet whose name nobody knows. */
    public static LinkHolder unnamed(CustomerClass walletKind) {
        return new LinkHolder(walletKind, HIDDEN);
    }

    @Override
    public String toString() {
        return "LinkHolder[***]";
    }
}
