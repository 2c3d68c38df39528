package dev.sekisho.link.depositor;

/** What a bank can ask or say for its own depositor; a name, once recorded, keeps its meaning. */
public enum WordKind {
    /** Is this account linked? (連携有無の確認) */
    LINK_CHECK,
    /** 自分のもの: the depositor knows the wallet. */
    OWN,
    /** 身に覚えがない: the depositor does not; charging stops and a case follows. */
    NOT_MINE,
    /** 口座連携停止登録. */
    DO_NOT_LINK,
    DO_NOT_LINK_LIFTED,
    /** Ends the link without the wallet's login (LK-11). */
    UNLINK,
    /** The true owner takes the account back from whoever linked it first (TB3). */
    CLAIM
}
